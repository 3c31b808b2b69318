package com.aeondt.tasks.todofile;

import java.util.regex.Pattern;

/** The form of ids: {@code TASK-301}, {@code BACKLOG-7}, {@code RECURRING-W01}. */
public final class Keys {

    static final String PATTERN = "[A-Z][A-Z0-9]{0,19}-[A-Z]{0,3}[0-9]{1,9}";

    private static final Pattern WHOLE = Pattern.compile(PATTERN);

    private Keys() {}

    /** Whether the text is an id and nothing else. */
    public static boolean valid(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** What stands before the first blank or parenthesis. */
    static String first(String value) {
        int end = 0;
        while (end < value.length() && value.charAt(end) != '(' && !Character.isWhitespace(value.charAt(end))) {
            end++;
        }
        return value.substring(0, end);
    }
}
