package com.aeondt.tasks.exchange;

import com.aeondt.tasks.DueDate;
import com.aeondt.tasks.todofile.Due;
import java.util.Optional;

/** Reads due dates, in all the forms that todo files have. */
final class Dues {

    private Dues() {}

    static Optional<DueDate> read(String text) {
        return Due.parse(text.strip())
                .map(due -> new DueDate(due.text(), due.lastDay().orElse(null)));
    }
}
