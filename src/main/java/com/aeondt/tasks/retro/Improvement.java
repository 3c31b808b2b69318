package com.aeondt.tasks.retro;

import com.aeondt.tasks.TaskDetails;
import java.util.List;

/** What a task to improve something says: the first line is its title, all that was said its context. */
final class Improvement {

    private static final String TAG = "improvement";
    private static final int LONGEST_TITLE = 200;

    private Improvement() {}

    static TaskDetails of(String said) {
        var text = said.strip();
        var line = text.lines().findFirst().orElse(text).strip();
        var title = line.length() <= LONGEST_TITLE ? line : shortened(line);
        var task = TaskDetails.titled(title).withTags(List.of(TAG));
        return title.equals(text) ? task : task.withContext(text);
    }

    /** At the last blank that leaves it short enough, if there is one. */
    private static String shortened(String line) {
        int blank = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        int end = blank > 0 ? blank : LONGEST_TITLE - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
