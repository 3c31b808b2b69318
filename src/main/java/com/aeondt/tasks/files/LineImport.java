package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.todofile.Finding;
import com.aeondt.tasks.todofile.TodoDocument;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the tasks follow a file that somebody wrote. */
@Component
class LineImport {

    private final Tasks tasks;
    private final TodoConflicts conflicts;
    private final RemovedLines removed;

    LineImport(Tasks tasks, TodoConflicts conflicts, RemovedLines removed) {
        this.tasks = tasks;
        this.conflicts = conflicts;
        this.removed = removed;
    }

    /**
     * What came of it.
     *
     * @param text the file with the ids that were assigned
     * @param created the keys of the tasks that came into being
     * @param cancelled those whose line was deleted
     * @param findings what a person should look at, those of the grammar not included
     */
    record Imported(String text, List<TaskKey> created, List<TaskKey> cancelled, List<Finding> findings) {}

    /**
     * Applies what is different between two versions of a file.
     *
     * @param desk the project's files as they were; the caller writes the new version afterwards
     * @param elsewhere the ids of lines that are on their way to another file
     */
    Imported run(Desk desk, FileName name, TodoDocument after, Set<String> elsewhere) {
        var changes = new FileChanges(tasks, conflicts, removed, desk, name, after, elsewhere);
        return changes.apply();
    }
}
