package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a file from top to bottom, once. Every line ends up in exactly one segment. */
final class DocumentParser {

    private static final Pattern PRIORITY = Pattern.compile("\\[[Pp]\\d+]");

    private final List<Line> lines;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder prose = new StringBuilder();
    private int proseStart;
    private int at;

    DocumentParser(String text) {
        lines = new ArrayList<>(Line.split(text));
        if (text.startsWith("\uFEFF")) {
            prose.append('\uFEFF');
            lines.set(
                    0,
                    new Line(
                            lines.getFirst().text().substring(1),
                            lines.getFirst().end()));
        }
    }

    TodoDocument parse() {
        while (at < lines.size()) {
            var text = lines.get(at).text();
            int end = opaque();
            if (end > at) {
                takeProse(end);
                continue;
            }
            switch (Checkbox.read(text).orElse(null)) {
                case Checkbox.Good good -> readEntry(good);
                case Checkbox.Bad bad -> malformed(blockEnd(), bad);
                case null -> {
                    if (Checkbox.read(text.strip()).orElse(null) instanceof Checkbox.Good) {
                        finding(
                                Finding.warning(
                                        at + 1,
                                        indentColumn(text),
                                        "indented-entry",
                                        "An indented box outside an entry is text; begin the line with the bullet to make it a task."));
                    }
                    takeProse(at + 1);
                }
            }
        }
        flushProse();
        return new TodoDocument(segments, starts, findings);
    }

    private static int indentColumn(String text) {
        int column = 1;
        while (Character.isWhitespace(text.charAt(column - 1))) {
            column++;
        }
        return column;
    }

    /** The end of the fenced code or the HTML comment that begins on this line, or the line itself. */
    private int opaque() {
        int end = Opaque.end(lines, at);
        if (end == at && Fence.opening(lines.get(at).text()).isPresent()) {
            finding(Finding.warning(
                    at + 1, 1, "unclosed-fence", "The fence is not closed; what follows is read as usual."));
        }
        return end;
    }

    private void readEntry(Checkbox.Good good) {
        int end = blockEnd();
        var unstorable = unstorable(end);
        if (unstorable.isPresent()) {
            malformed(end, unstorable.get());
            return;
        }
        int wrapped = at + 1;
        while (wrapped < end && wraps(lines.get(wrapped))) {
            wrapped++;
        }
        var head = Head.read(Line.join(lines.subList(at, wrapped)), good.boxAt());
        if (head.title() == head.tail()) {
            int column = lines.get(at).text().length();
            malformed(end, new Checkbox.Bad(column, "empty-title", "The entry has no words to be its title."));
            return;
        }
        var first = head.tokens().get(head.title());
        if (PRIORITY.matcher(first.value()).matches()) {
            malformed(
                    end,
                    new Checkbox.Bad(
                            first.start(), "unknown-priority", "The priorities are [P0], [P1], [P2] and [P3]."));
            return;
        }
        var entry = new Entry(head, BodyParser.parse(lines.subList(wrapped, end)));
        flushProse();
        if (!entry.template()) {
            entry.id()
                    .filter(id -> !ids.add(id))
                    .ifPresent(id -> finding(Finding.warning(
                            at + 1,
                            1,
                            "duplicate-id",
                            "Another entry has the id " + id + " already; this one is left alone.")));
        }
        segments.add(entry);
        starts.add(at + 1);
        at = end;
    }

    private static boolean wraps(Line line) {
        return line.indented()
                && !Bullets.starts(line.text().strip())
                && Fence.opening(line.text()).isEmpty()
                && Part.Field.first(line).isEmpty();
    }

    /** Where the indented lines below the current one end; blank lines belong to them when an indented one follows. */
    private int blockEnd() {
        int end = at + 1;
        int next = end;
        while (next < lines.size()) {
            var line = lines.get(next);
            if (line.blank()) {
                next++;
                continue;
            }
            if (!line.indented()) {
                break;
            }
            end = next + 1;
            next = fencedEnd(next);
            end = Math.max(end, next);
        }
        return end;
    }

    /** Behind the fenced code that an indented line opens, if all of it is indented or blank; else behind the line. */
    private int fencedEnd(int opened) {
        var fence = Fence.opening(lines.get(opened).text());
        if (fence.isEmpty()) {
            return opened + 1;
        }
        int close = fence.get().close(lines, opened, lines.size());
        boolean whole = close > 0
                && lines.subList(opened, close + 1).stream().allMatch(line -> line.blank() || line.indented());
        return whole ? close + 1 : opened + 1;
    }

    private void malformed(int end, Checkbox.Bad bad) {
        var text = lines.get(at).text();
        int column = text.codePointCount(0, Math.min(bad.column(), text.length())) + 1;
        malformed(end, Finding.error(at + 1, column, bad.code(), bad.message()));
    }

    private void malformed(int end, Finding found) {
        finding(found);
        flushProse();
        segments.add(new Segment.Malformed(Line.join(lines.subList(at, end)), idsIn(end)));
        starts.add(at + 1);
        at = end;
    }

    /** No database keeps U+0000 in a text; files hold it, tasks cannot. */
    private Optional<Finding> unstorable(int end) {
        for (int line = at; line < end; line++) {
            var text = lines.get(line).text();
            int column = text.indexOf('\0');
            if (column >= 0) {
                return Optional.of(Finding.error(
                        line + 1,
                        text.codePointCount(0, column) + 1,
                        "nul-character",
                        "An entry with the character U+0000 cannot be stored as a task."));
            }
        }
        return Optional.empty();
    }

    private Set<String> idsIn(int end) {
        var ids = new TreeSet<String>();
        for (var line : lines.subList(at, end)) {
            Part.Field.first(line)
                    .filter(field -> field.is(Fields.ID))
                    .map(Part.Field::value)
                    .filter(Keys::valid)
                    .ifPresent(ids::add);
        }
        return Set.copyOf(ids);
    }

    private void finding(Finding finding) {
        findings.add(finding);
    }

    private void takeProse(int end) {
        if (prose.isEmpty()) {
            proseStart = at + 1;
        }
        prose.append(Line.join(lines.subList(at, end)));
        at = end;
    }

    private void flushProse() {
        if (!prose.isEmpty()) {
            segments.add(new Segment.Prose(prose.toString()));
            starts.add(Math.max(1, proseStart));
            prose.setLength(0);
        }
    }
}
