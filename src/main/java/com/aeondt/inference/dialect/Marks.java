package com.aeondt.inference.dialect;

/** Marks in a text that comes piece by piece. */
final class Marks {

    private Marks() {}

    /** How much of the text stands before the mark, or before what may become it. */
    static int before(String text, String mark) {
        int at = text.indexOf(mark);
        if (at >= 0) {
            return at;
        }
        for (int length = Math.min(mark.length() - 1, text.length()); length > 0; length--) {
            if (mark.startsWith(text.substring(text.length() - length))) {
                return text.length() - length;
            }
        }
        return text.length();
    }

    /** Where the text goes on behind the mark, if that stands here behind white space; else here. */
    static int behind(String text, int at, String mark) {
        int start = solid(text, at);
        return !mark.isEmpty() && text.startsWith(mark, start) ? start + mark.length() : at;
    }

    /** Where white space ends. */
    static int solid(String text, int at) {
        int start = at;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
