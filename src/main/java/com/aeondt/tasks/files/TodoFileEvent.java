package com.aeondt.tasks.files;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;

/** What happens to a todo file. */
public sealed interface TodoFileEvent extends DomainEvent {

    TodoFileId file();

    @Override
    default Subject subject() {
        return file().subject();
    }

    /** The file has other bytes than before. */
    record Written(TodoFileId file, String name) implements TodoFileEvent {

        @Override
        public String type() {
            return "tasks.todo-file-written.v1";
        }
    }
}
