package com.aeondt.tasks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a task stands in its life, and where it may go from there. The nine arrows of the operating procedures (section
 * 2.1) are the spine; decision record 0012 says why the few others exist.
 */
public enum TaskState {
    /** A new task has been identified. */
    CREATE(Type.BACKLOG, TodoFile.BACKLOG),
    /** It is being evaluated and estimated. */
    TRIAGE(Type.BACKLOG, TodoFile.BACKLOG),
    /** It is being given its priority. */
    PRIORITIZE(Type.BACKLOG, TodoFile.BACKLOG),
    /** It is planned for the current sprint. */
    SCHEDULE(Type.UNSTARTED, TodoFile.CURRENT),
    /** Somebody works on it. */
    WORK(Type.STARTED, TodoFile.CURRENT),
    /** It waits for a dependency or for something named in its blocker. */
    BLOCKED(Type.STARTED, TodoFile.CURRENT),
    /** Code review and QA. */
    REVIEW(Type.STARTED, TodoFile.CURRENT),
    /** It is done. */
    COMPLETE(Type.COMPLETED, TodoFile.CURRENT),
    /** It is done and part of the record. */
    ARCHIVE(Type.COMPLETED, TodoFile.RECORD),
    /** It will not be done; it can be taken up again. */
    CANCELLED(Type.CANCELLED, null);

    /** What a state means to somebody who does not know this workflow. */
    public enum Type {
        BACKLOG,
        UNSTARTED,
        STARTED,
        COMPLETED,
        CANCELLED
    }

    /** The file that holds a task's line. */
    public enum TodoFile {
        BACKLOG("backlog.todo"),
        CURRENT("current.todo"),
        RECORD("SOT.md");

        private final String fileName;

        TodoFile(String fileName) {
            this.fileName = fileName;
        }

        public String fileName() {
            return fileName;
        }
    }

    private static final Map<TaskState, Set<TaskState>> ARROWS = new EnumMap<>(Map.of(
            CREATE, EnumSet.of(TRIAGE, CANCELLED),
            TRIAGE, EnumSet.of(PRIORITIZE, CANCELLED),
            PRIORITIZE, EnumSet.of(SCHEDULE, CANCELLED),
            SCHEDULE, EnumSet.of(WORK, PRIORITIZE, CANCELLED),
            WORK, EnumSet.of(BLOCKED, REVIEW, SCHEDULE, CANCELLED),
            BLOCKED, EnumSet.of(WORK, CANCELLED),
            REVIEW, EnumSet.of(COMPLETE, WORK, CANCELLED),
            COMPLETE, EnumSet.of(ARCHIVE, WORK),
            ARCHIVE, EnumSet.noneOf(TaskState.class),
            CANCELLED, EnumSet.of(CREATE)));

    private final Type type;
    private final @org.jspecify.annotations.Nullable TodoFile file;

    TaskState(Type type, @org.jspecify.annotations.Nullable TodoFile file) {
        this.type = type;
        this.file = file;
    }

    public Type type() {
        return type;
    }

    /** The file that holds the task's line in this state; none for a cancelled task. */
    public Optional<TodoFile> file() {
        return Optional.ofNullable(file);
    }

    /** The states a task may go to from here, in the order of its life. */
    public List<TaskState> next() {
        return List.copyOf(ARROWS.getOrDefault(this, Set.of()));
    }

    public boolean mayBecome(TaskState target) {
        return ARROWS.getOrDefault(this, Set.of()).contains(target);
    }

    /** Whether there is still something to do. */
    public boolean open() {
        return type != Type.COMPLETED && type != Type.CANCELLED;
    }

    /** Whether it takes part in the work in progress. */
    public boolean started() {
        return type == Type.STARTED;
    }

    /**
     * The shortest way along the arrows from here, without this state and with the target; never through
     * {@link #CANCELLED}. Empty when there is none.
     */
    public List<TaskState> pathTo(TaskState target) {
        var cameFrom = new EnumMap<TaskState, TaskState>(TaskState.class);
        var queue = new ArrayDeque<TaskState>(List.of(this));
        while (!queue.isEmpty()) {
            var state = queue.remove();
            for (var next : state.next()) {
                boolean detour = next == CANCELLED && target != CANCELLED;
                if (next != this && !detour && cameFrom.putIfAbsent(next, state) == null) {
                    queue.add(next);
                }
            }
        }
        var path = new ArrayList<TaskState>();
        for (var step = target; step != null && step != this; step = cameFrom.get(step)) {
            path.addFirst(step);
        }
        return cameFrom.containsKey(target) ? List.copyOf(path) : List.of();
    }
}
