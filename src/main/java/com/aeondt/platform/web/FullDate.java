package com.aeondt.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The dates of requests: year, month and day with four, two and two digits.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, full-date</a>
 */
public final class FullDate {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FullDate() {}

    /**
     * The day that the text names.
     *
     * @throws DateTimeException for another form, and for a day that there is not
     */
    public static LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("not of the form 2026-01-31");
        }
        return LocalDate.parse(text);
    }
}
