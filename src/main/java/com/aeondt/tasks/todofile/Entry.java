package com.aeondt.tasks.todofile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task as a file tells it: the line with the checkbox, the lines it is wrapped onto, and the indented body. Immutable;
 * each {@code with…} gives an entry that differs in that part only and keeps the author's spelling everywhere else.
 */
public final class Entry implements Segment {

    private static final Pattern TAG = Pattern.compile("#([\\p{L}\\p{N}_][\\p{L}\\p{N}_./+-]*)");

    private final Head head;
    private final List<Part> parts;
    private final @Nullable String id;

    Entry(Head head, List<Part> parts) {
        this.head = head;
        this.parts = List.copyOf(parts);
        this.id = field(Fields.ID).map(Keys::first).filter(Keys::valid).orElse(null);
    }

    /**
     * Reads the text of one entry.
     *
     * @throws IllegalArgumentException when the text is not exactly one entry
     */
    public static Entry parse(String raw) {
        var segments = TodoDocument.parse(raw).segments();
        if (segments.size() == 1 && segments.getFirst() instanceof Entry entry) {
            return entry;
        }
        throw new IllegalArgumentException("Not one entry: " + raw);
    }

    /** A new, open entry of which only the title is known. */
    public static Entry titled(String title) {
        return parse("- [ ] " + Head.escape(title) + "\n");
    }

    /**
     * A new, open entry, written in one go.
     *
     * @param signs what stands behind the title: {@code @category}, {@code #tags} and {@code due:}
     * @param fields names and values; they are written in the order of the format
     * @throws IllegalArgumentException when that does not make one entry
     */
    public static Entry written(
            @Nullable Level priority, String title, List<String> signs, Map<String, String> fields) {
        var text = new StringBuilder("- [ ] ");
        if (priority != null) {
            text.append('[').append(priority).append("] ");
        }
        text.append(Head.escape(title));
        signs.forEach(sign -> text.append(' ').append(sign));
        text.append('\n');
        fields.entrySet().stream()
                .sorted(Comparator.comparingInt(field -> Fields.rank(field.getKey())))
                .forEach(field -> text.append(Body.line("  - ", field.getKey(), field.getValue(), "\n")));
        return parse(text.toString());
    }

    @Override
    public String raw() {
        var raw = new StringBuilder(head.raw());
        parts.forEach(part -> raw.append(part.raw()));
        return raw.toString();
    }

    public Box box() {
        return head.box();
    }

    public String title() {
        return head.titleText();
    }

    public Optional<Level> priority() {
        return head.first(Token.Kind.PRIORITY).map(token -> Level.valueOf(token.value()));
    }

    public Optional<String> category() {
        return head.first(Token.Kind.CATEGORY).map(Token::value);
    }

    /** The tags of the head, then those of the field {@code Tags}, each once, without the sign. */
    public Set<String> tags() {
        var tags = new LinkedHashSet<String>();
        head.all(Token.Kind.TAG).forEach(token -> tags.add(token.value()));
        field(Fields.TAGS).ifPresent(value -> tags.addAll(tagsOf(value)));
        return tags;
    }

    /** What stands behind {@code due:}; empty when nothing does or it cannot be read. */
    public Optional<Due> due() {
        return dueText().flatMap(Due::parse);
    }

    /** The text behind {@code due:}, readable or not. */
    public Optional<String> dueText() {
        return head.first(Token.Kind.DUE).map(Token::value);
    }

    /** Whether it is marked {@code [TEMPLATE]}: it describes tasks to come and is none itself. */
    public boolean template() {
        return head.first(Token.Kind.TEMPLATE).isPresent();
    }

    /** The date of {@code [COMPLETED: date]}. */
    public Optional<LocalDate> completed() {
        return date(Token.Kind.COMPLETED);
    }

    /** The day of {@code [DEFERRED to date]}; the last one of a period. */
    public Optional<LocalDate> deferred() {
        return date(Token.Kind.DEFERRED);
    }

    private Optional<LocalDate> date(Token.Kind kind) {
        return head.first(kind).flatMap(token -> Due.parse(token.value())).flatMap(Due::lastDay);
    }

    /** The id, when its field holds a valid one. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** The value of a field, wrapped lines joined; empty when it has none. */
    public Optional<String> field(String name) {
        for (var part : parts) {
            if (part instanceof Part.Field field && field.is(name)) {
                return Optional.of(field.value()).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** All fields as they are named, in order; of fields with one name the first. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        var seen = new LinkedHashSet<String>();
        for (var part : fieldParts()) {
            if (seen.add(part.key())) {
                fields.put(part.name(), part.value());
            }
        }
        return fields;
    }

    public List<Dependency> dependencies() {
        return field(Fields.DEPENDENCIES).map(Dependency::parse).orElse(List.of());
    }

    public Entry withBox(Box box) {
        return box == box() ? this : reread(head.withBox(box));
    }

    public Entry withTitle(String title) {
        return Spelling.same(title, title()) ? this : reread(head.withTitle(title));
    }

    public Entry withPriority(Optional<Level> priority) {
        return priority.equals(priority()) ? this : reread(head.withPriority(priority));
    }

    public Entry withCategory(Optional<String> category) {
        return category.equals(category())
                ? this
                : reread(head.with(Token.Kind.CATEGORY, category.map(name -> "@" + name)));
    }

    public Entry withDue(Optional<String> due) {
        return due.equals(dueText()) ? this : reread(head.with(Token.Kind.DUE, due.map(text -> "due:" + text)));
    }

    public Entry withCompleted(Optional<LocalDate> date) {
        return date.equals(completed())
                ? this
                : reread(head.with(Token.Kind.COMPLETED, date.map(day -> "[COMPLETED: " + day + "]")));
    }

    /** Removes tags that are no longer wanted wherever they stand, and adds new ones to the field, or else to the head. */
    public Entry withTags(Set<String> wanted) {
        var present = tags();
        if (present.equals(wanted)) {
            return this;
        }
        var changed = reread(head.without(t -> t.kind() == Token.Kind.TAG && !wanted.contains(t.value())));
        var added = new ArrayList<>(wanted);
        added.removeAll(present);
        var field = changed.field(Fields.TAGS);
        if (field.isEmpty()) {
            for (var tag : added) {
                changed = changed.reread(changed.head.append("#" + tag));
            }
            return changed;
        }
        var kept = new ArrayList<>(tagsOf(field.get()));
        kept.retainAll(wanted);
        kept.addAll(added);
        return changed.withField(
                Fields.TAGS,
                Optional.of(String.join(" ", kept.stream().map(tag -> "#" + tag).toList())));
    }

    /** Writes a field in its place, adds it where it belongs, or removes it. */
    public Entry withField(String name, Optional<String> value) {
        var written = value.map(String::strip).filter(text -> !text.isEmpty());
        if (written.isPresent()
                ? field(name).filter(v -> Spelling.same(v, written.get())).isPresent()
                : !has(name)) {
            return this;
        }
        return new Body(this).write(name, written);
    }

    private boolean has(String name) {
        return fieldParts().stream().anyMatch(part -> part.is(name));
    }

    List<Part> parts() {
        return parts;
    }

    Head head() {
        return head;
    }

    private List<Part.Field> fieldParts() {
        return parts.stream()
                .filter(Part.Field.class::isInstance)
                .map(Part.Field.class::cast)
                .toList();
    }

    private Entry reread(String newHead) {
        var raw = new StringBuilder(newHead);
        parts.forEach(part -> raw.append(part.raw()));
        return parse(raw.toString());
    }

    private static Set<String> tagsOf(String value) {
        var tags = new LinkedHashSet<String>();
        if (value.indexOf('#') >= 0) {
            TAG.matcher(value).results().forEach(found -> tags.add(found.group(1)));
        } else {
            for (var word : value.split("[,\\s]+", -1)) {
                if (TAG.matcher("#" + word).matches()) {
                    tags.add(word);
                }
            }
        }
        return tags;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && raw().equals(entry.raw());
    }

    @Override
    public int hashCode() {
        return raw().hashCode();
    }

    @Override
    public String toString() {
        return raw();
    }
}
