package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.todofile.Box;
import java.util.Arrays;
import java.util.Optional;

/** The files a project has. */
public enum FileName {
    /** What comes later. */
    BACKLOG(TaskState.TodoFile.BACKLOG, "# Backlog\n"),
    /** What is being worked on. */
    CURRENT(TaskState.TodoFile.CURRENT, "# Current work\n"),
    /** What is done, and whatever else people write there. */
    RECORD(TaskState.TodoFile.RECORD, "# SOT - Source of Truth\n");

    private final TaskState.TodoFile file;
    private final String beginning;

    FileName(TaskState.TodoFile file, String beginning) {
        this.file = file;
        this.beginning = beginning;
    }

    public String text() {
        return file.fileName();
    }

    /** What the server writes into a file that nobody has written yet. */
    String beginning() {
        return beginning;
    }

    /**
     * The file of this name.
     *
     * @throws AeonException {@link TodoFileError#UNKNOWN_NAME}
     */
    public static FileName of(String text) {
        return Arrays.stream(values())
                .filter(name -> name.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AeonException(
                                TodoFileError.UNKNOWN_NAME, "'" + text + "' is not the name of a todo file.")
                        .with("name", text));
    }

    /** The file a task in this state has its line in; empty for one that may be without. */
    static Optional<FileName> of(TaskState state) {
        return state.file()
                .flatMap(file -> Arrays.stream(values())
                        .filter(name -> name.file == file)
                        .findFirst());
    }

    /**
     * The state that a box in this file asks for.
     *
     * @param current the state the task is in; kept when the box says no more than that
     */
    TaskState wanted(Box box, TaskState current) {
        if (Lines.box(current) == box && of(current).filter(this::equals).isPresent()) {
            return current;
        }
        return switch (box) {
            case DONE -> this == RECORD ? TaskState.ARCHIVE : TaskState.COMPLETE;
            case CANCELLED -> TaskState.CANCELLED;
            case IN_PROGRESS -> TaskState.WORK;
            case BLOCKED -> TaskState.BLOCKED;
            case OPEN -> open(current);
        };
    }

    private TaskState open(TaskState current) {
        if (this == CURRENT) {
            return current == TaskState.COMPLETE ? TaskState.WORK : TaskState.SCHEDULE;
        }
        return switch (current) {
            case CREATE, TRIAGE, PRIORITIZE -> current;
            case CANCELLED -> TaskState.CREATE;
            default -> TaskState.PRIORITIZE;
        };
    }
}
