package com.aeondt.tasks.todofile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where in the record a week's tasks are kept: below the heading {@code Archive}, by month and week, newest first. */
final class Archive {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");

    /**
     * A place in the text.
     *
     * @param level of the month's heading
     * @param month to be written first, when it is not there yet
     * @param week likewise
     */
    record Place(int offset, int level, Optional<String> month, Optional<String> week) {

        String headings(String eol) {
            return month.map(text -> "#".repeat(level) + " " + text + eol + eol).orElse("")
                    + week.map(text -> "#".repeat(level + 1) + " " + text + eol + eol)
                            .orElse("");
        }
    }

    private final List<Heading> headings;
    private final int length;

    Archive(List<Heading> headings, int length) {
        this.headings = headings;
        this.length = length;
    }

    /** Empty when the document has no heading {@code Archive}. */
    Optional<Place> place(String month, String week) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).text().equalsIgnoreCase("archive")) {
                return Optional.of(inArchive(i, month, week));
            }
        }
        return Optional.empty();
    }

    private Place inArchive(int archive, String month, String week) {
        int level = Math.min(headings.get(archive).level() + 1, 5);
        for (int i = archive + 1; i < sectionEnd(archive); i++) {
            var text = headings.get(i).text();
            if (text.equals(month)) {
                return inMonth(i, week);
            }
            if (MONTH.matcher(text).matches() && text.compareTo(month) < 0) {
                return new Place(headings.get(i).start(), level, Optional.of(month), Optional.of(week));
            }
        }
        return new Place(offsetOf(sectionEnd(archive)), level, Optional.of(month), Optional.of(week));
    }

    private Place inMonth(int month, String week) {
        int level = headings.get(month).level();
        for (int i = month + 1; i < sectionEnd(month); i++) {
            var text = headings.get(i).text();
            if (text.equals(week)) {
                return new Place(offsetOf(sectionEnd(i)), level, Optional.empty(), Optional.empty());
            }
            if (WEEK.matcher(text).matches() && text.compareTo(week) < 0) {
                return new Place(headings.get(i).start(), level, Optional.empty(), Optional.of(week));
            }
        }
        return new Place(offsetOf(sectionEnd(month)), level, Optional.empty(), Optional.of(week));
    }

    /** The index of the heading behind a section, the number of headings when it is the last one. */
    private int sectionEnd(int heading) {
        int end = heading + 1;
        while (end < headings.size()
                && headings.get(end).level() > headings.get(heading).level()) {
            end++;
        }
        return end;
    }

    private int offsetOf(int heading) {
        return heading < headings.size() ? headings.get(heading).start() : length;
    }
}
