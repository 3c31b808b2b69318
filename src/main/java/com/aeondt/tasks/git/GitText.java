package com.aeondt.tasks.git;

/** Text from elsewhere, as the database can hold it. A commit that could not be taken over would stand in the way of all that follow. */
final class GitText {

    private static final int REPLACEMENT = 0xFFFD;

    private GitText() {}

    /** With the replacement character in place of U+0000 and of half surrogate pairs. */
    static String storable(String text) {
        return text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
