package com.aeondt.tasks.todofile;

import java.util.regex.Pattern;

/** How a list item begins. */
final class Bullets {

    private static final Pattern START = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])(?:\\s|$).*", Pattern.DOTALL);

    private Bullets() {}

    static boolean starts(String stripped) {
        return START.matcher(stripped).matches();
    }
}
