package com.aeondt.tasks.files;

import com.aeondt.platform.Subject;
import java.util.UUID;

/** Identifies a todo file. */
public record TodoFileId(UUID value) {

    Subject subject() {
        return new Subject("todo-file", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
