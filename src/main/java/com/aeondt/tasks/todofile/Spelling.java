package com.aeondt.tasks.todofile;

/** When two texts say the same. */
public final class Spelling {

    private Spelling() {}

    /** Whether two values differ in white space only. */
    public static boolean same(String one, String other) {
        return collapse(one).equals(collapse(other));
    }

    /** The text with each run of white space made one blank. */
    public static String collapse(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
