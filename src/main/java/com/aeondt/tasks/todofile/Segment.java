package com.aeondt.tasks.todofile;

import java.util.Set;

/** A piece of a document. The texts of a document's pieces joined are the file. */
public sealed interface Segment permits Segment.Prose, Segment.Malformed, Entry {

    /** The piece as it stands in the file. */
    String raw();

    /** Everything that is no entry: headings, paragraphs, tables, comments, fenced code, blank lines. */
    record Prose(String raw) implements Segment {}

    /**
     * Something that looks like an entry and cannot be read as one. It is kept as text, and the tasks it names are left
     * alone.
     *
     * @param ids the ids in its fields
     */
    record Malformed(String raw, Set<String> ids) implements Segment {}
}
