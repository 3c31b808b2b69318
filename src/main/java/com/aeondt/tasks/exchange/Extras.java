package com.aeondt.tasks.exchange;

import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.todofile.Fields;
import java.util.ArrayList;
import java.util.List;

/** Extra fields of a task, under names and with values that a todo file can hold. */
final class Extras {

    private static final int LONGEST_NAME = 38;

    private final List<TaskDetails.Field> fields = new ArrayList<>();

    /** Adds a field, or replaces the one of that name; a blank value is none. */
    Extras put(String name, String value) {
        var plain = value.strip().replaceAll("\\s+", " ");
        if (!plain.isEmpty()) {
            var called = name(name);
            fields.removeIf(field -> Fields.key(field.name()).equals(Fields.key(called)));
            fields.add(new TaskDetails.Field(called, plain));
        }
        return this;
    }

    /** Adds a field of ours under the name it has. */
    void own(String name, String value) {
        fields.removeIf(field -> Fields.key(field.name()).equals(Fields.key(name)));
        fields.add(new TaskDetails.Field(name, value));
    }

    List<TaskDetails.Field> list() {
        return List.copyOf(fields);
    }

    private static String name(String wanted) {
        var plain = wanted.replaceAll("[^\\p{L}\\p{N} /&_-]+", " ").strip();
        if (plain.isEmpty() || !Character.isLetter(plain.codePointAt(0)) || Fields.known(plain)) {
            plain = "Foreign " + plain;
        }
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, LONGEST_NAME).strip();
    }
}
