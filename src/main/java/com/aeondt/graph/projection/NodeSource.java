package com.aeondt.graph.projection;

import com.aeondt.platform.LoggedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of one kind in PostgreSQL, their copies in Neo4j, and how to make the one from the other. All of the current tenant. */
interface NodeSource {

    /** The kind of subject, such as {@code task}. */
    String kind();

    /** Reads what the events are about now; what it returns makes the copies equal to it within a transaction of Neo4j. */
    Runnable changes(List<LoggedEvent> events);

    /** See {@link com.aeondt.platform.Projection.ProjectedState#idsAfter}; ascending as text is. */
    List<String> idsAfter(Optional<String> after, int limit);

    /** Reads the rows now; what it returns makes their copies equal to them within a transaction of Neo4j. */
    Runnable load(Collection<String> ids);

    /** As {@link #load}, of copies that a check has found wrong: what is kept beside the row is made right, too. */
    default Runnable mend(Collection<String> ids) {
        return load(ids);
    }

    /** What the copies of these ids should be; ids without a row are left out. */
    Map<String, Map<String, Object>> expected(Collection<String> ids);

    /** The copies with ids after the one and up to the other; an empty bound is open. */
    Map<String, Map<String, Object>> found(String after, String last);

    /** How many things a copy stands for. */
    default long size(Map<String, Object> copy) {
        return 1;
    }
}
