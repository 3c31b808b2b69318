package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers changes to a document and makes them all at once; everything else keeps its bytes. */
public final class DocumentEditor {

    private record Splice(int start, int end, String text) {}

    private final TodoDocument document;
    private final String text;
    private final String eol;
    private final List<Heading> headings;
    private final boolean separated;
    private final List<Splice> splices = new ArrayList<>();

    public DocumentEditor(TodoDocument document) {
        this.document = document;
        this.text = document.text();
        this.eol = Eol.of(text);
        this.headings = Heading.of(document);
        this.separated = separated(document.segments());
    }

    /** Whether nothing has been asked for that changes the text. */
    public boolean unchanged() {
        return splices.isEmpty();
    }

    /** Writes another entry in the place of one. */
    public void replace(int segment, Entry entry) {
        var old = document.segments().get(segment).raw();
        if (!old.equals(entry.raw())) {
            int start = document.offsetOf(segment);
            splices.add(new Splice(start, start + old.length(), entry.raw()));
        }
    }

    /** Takes an entry out, and one blank line with it where two would be left. */
    public void remove(int segment) {
        int start = document.offsetOf(segment);
        int end = start + document.segments().get(segment).raw().length();
        boolean blankBefore = start == 0 || blankLineEndsAt(start);
        int next = end < text.length() ? lineEnd(end) : end;
        if (blankBefore && next > end && text.substring(end, next).isBlank()) {
            end = next;
        }
        splices.add(new Splice(start, end, ""));
    }

    /** A new entry with the line ends of this document. */
    public Entry adapted(Entry entry) {
        return eol.equals("\n") ? entry : Entry.parse(entry.raw().replace("\n", eol));
    }

    /** Adds an entry to the section that names its priority, or behind the last entry, or at the end. */
    public void add(Entry entry) {
        int at = entry.priority().flatMap(this::sectionFor).orElseGet(this::behindLastEntry);
        boolean spaced = at > 0 && !(endsInEntry(at) && !separated);
        insert(at, entry.raw(), spaced);
    }

    /** Adds entries to the record of the week in which they were completed; see docs/todo-format.md. */
    public void archive(String month, String week, List<Entry> entries) {
        var raw = Eol.join(entries.stream().map(Entry::raw).toList(), eol, true);
        new Archive(headings, text.length())
                .place(month, week)
                .ifPresentOrElse(
                        at -> insert(at.offset(), at.headings(eol) + raw, true),
                        () -> insert(
                                contentEnd(0, text.length()),
                                "## Archive" + eol + eol + "### " + month + eol + eol + "#### " + week + eol + eol
                                        + raw,
                                true));
    }

    /** The text with all changes made. */
    public String text() {
        var ordered = new ArrayList<>(splices);
        ordered.sort(Comparator.comparingInt(Splice::start));
        var changed = new StringBuilder();
        int at = 0;
        for (var splice : ordered) {
            changed.append(text, at, Math.max(at, splice.start())).append(splice.text());
            at = Math.max(at, splice.end());
        }
        return changed.append(text, at, text.length()).toString();
    }

    private void insert(int wanted, String raw, boolean spaced) {
        int at = contentEnd(0, wanted);
        var inserted = new StringBuilder();
        if (at > 0 && text.charAt(at - 1) != '\n') {
            inserted.append(eol);
        }
        if (spaced && at > 0) {
            inserted.append(eol);
        }
        inserted.append(Eol.join(List.of(raw), eol, true));
        if (spaced && at < text.length() && !text.substring(at, lineEnd(at)).isBlank()) {
            inserted.append(eol);
        }
        splices.add(new Splice(at, at, inserted.toString()));
    }

    private Optional<Integer> sectionFor(Level level) {
        var named = Pattern.compile("\\b" + level + "\\b");
        for (int i = 0; i < headings.size(); i++) {
            if (named.matcher(headings.get(i).text()).find()) {
                return Optional.of(i + 1 < headings.size() ? headings.get(i + 1).start() : text.length());
            }
        }
        return Optional.empty();
    }

    private int behindLastEntry() {
        for (int i = document.segments().size() - 1; i >= 0; i--) {
            if (document.segments().get(i) instanceof Entry entry) {
                return document.offsetOf(i) + entry.raw().length();
            }
        }
        return text.length();
    }

    private boolean endsInEntry(int wanted) {
        return document.entryEndsAt(contentEnd(0, wanted));
    }

    private static boolean separated(List<Segment> segments) {
        for (int i = 2; i < segments.size(); i++) {
            if (segments.get(i) instanceof Entry
                    && segments.get(i - 2) instanceof Entry
                    && segments.get(i - 1).raw().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Behind the last line with something on it between two offsets. */
    private int contentEnd(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end == from ? from : lineEnd(end - 1);
    }

    private int lineEnd(int at) {
        int newline = text.indexOf('\n', at);
        return newline < 0 ? text.length() : newline + 1;
    }

    private boolean blankLineEndsAt(int offset) {
        int before = text.lastIndexOf('\n', offset - 2);
        return offset >= 2 && text.substring(before + 1, offset).isBlank();
    }
}
