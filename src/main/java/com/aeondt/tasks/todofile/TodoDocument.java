package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A todo file, read: segments whose texts joined are the file, byte for byte. Immutable.
 *
 * @see com.aeondt.tasks.todofile the format is specified in docs/todo-format.md
 */
public final class TodoDocument {

    private final List<Segment> segments;
    private final List<Integer> starts;
    private final List<Finding> findings;
    private final int[] offsets;
    private final Set<String> malformedIds = new LinkedHashSet<>();
    private final Map<String, Integer> index = new HashMap<>();

    TodoDocument(List<Segment> segments, List<Integer> starts, List<Finding> findings) {
        this.segments = List.copyOf(segments);
        this.starts = List.copyOf(starts);
        this.findings = List.copyOf(findings);
        this.offsets = new int[segments.size() + 1];
        for (int i = 0; i < this.segments.size(); i++) {
            offsets[i + 1] = offsets[i] + this.segments.get(i).raw().length();
            if (this.segments.get(i) instanceof Entry entry && !entry.template()) {
                int segment = i;
                entry.id().ifPresent(id -> index.putIfAbsent(id, segment));
            } else if (this.segments.get(i) instanceof Segment.Malformed malformed) {
                malformedIds.addAll(malformed.ids());
            }
        }
    }

    /** Reads a file. Every text is a document; what is wrong with it is in {@link #findings}. */
    public static TodoDocument parse(String text) {
        return new DocumentParser(text).parse();
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws Utf8.InvalidUtf8Exception when they are not UTF-8
     */
    public static TodoDocument parse(byte[] bytes) throws Utf8.InvalidUtf8Exception {
        return parse(Utf8.decode(bytes));
    }

    public List<Segment> segments() {
        return segments;
    }

    /** All entries, templates included, in order. */
    public List<Entry> entries() {
        return segments.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
    }

    /** The first entry with this id, templates left out. */
    public Optional<Entry> entry(String id) {
        return segmentOf(id).map(segment -> (Entry) segments.get(segment));
    }

    /** The index of the segment that holds the first entry with this id, templates left out. */
    public Optional<Integer> segmentOf(String id) {
        return Optional.ofNullable(index.get(id));
    }

    /** The ids of all entries, templates left out. */
    public Set<String> ids() {
        return Set.copyOf(index.keySet());
    }

    /** The ids named by lines that look like entries and cannot be read: their tasks are left alone. */
    public Set<String> malformedIds() {
        return Collections.unmodifiableSet(malformedIds);
    }

    /** What a person should look at, by place; entries are looked through only now, most readers do not ask. */
    public List<Finding> findings() {
        var all = new ArrayList<Finding>();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof Entry entry) {
                EntryCheck.check(entry, lineOf(i), all);
            }
        }
        all.addAll(findings);
        all.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return List.copyOf(all);
    }

    /** The line, counted from 1, on which the segment with this index begins. */
    public int lineOf(int segment) {
        return starts.get(segment);
    }

    /** Where the segment with this index begins in the text, in UTF-16 units. */
    int offsetOf(int segment) {
        return offsets[segment];
    }

    /** Whether an entry ends at this offset. */
    boolean entryEndsAt(int offset) {
        int at = Arrays.binarySearch(offsets, offset);
        return at > 0 && segments.get(at - 1) instanceof Entry;
    }

    /** The file's text. */
    public String text() {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.raw()));
        return text.toString();
    }
}
