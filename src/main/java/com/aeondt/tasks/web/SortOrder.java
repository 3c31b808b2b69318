package com.aeondt.tasks.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.TaskSort;
import java.util.Arrays;
import java.util.List;

/** What a client writes in {@code sort}. */
record SortOrder(TaskSort by, boolean descending) {

    static SortOrder parse(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(TaskSort.values())
                .filter(sort -> sort.parameter().equals(name))
                .findFirst()
                .map(sort -> new SortOrder(sort, descending))
                .orElseThrow(() -> unknown(text));
    }

    private static AeonException unknown(String text) {
        String allowed = String.join(
                ", ", Arrays.stream(TaskSort.values()).map(TaskSort::parameter).toList());
        return new AeonException(
                PlatformError.VALIDATION,
                "'" + text + "' is no order of tasks.",
                List.of(new Violation("sort", "not-allowed", "One of " + allowed + ", each with an optional hyphen.")));
    }
}
