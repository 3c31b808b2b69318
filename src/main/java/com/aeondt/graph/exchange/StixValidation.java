package com.aeondt.graph.exchange;

import com.aeondt.graph.GraphError;
import com.aeondt.graph.stix.BundleItem;
import com.aeondt.graph.stix.BundleReader;
import com.aeondt.graph.stix.Finding;
import com.aeondt.graph.stix.MalformedBundleException;
import com.aeondt.graph.stix.StixId;
import com.aeondt.graph.stix.StixObject;
import com.aeondt.graph.stix.StixRules;
import com.aeondt.graph.stix.StixUpgrade;
import com.aeondt.graph.stix.UnreadableObject;
import com.aeondt.platform.AeonException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Holds a bundle against the specification without taking anything in. */
@Service
public class StixValidation {

    /** At most so many findings are listed; all are counted. */
    static final int LISTED = 1_000;

    /**
     * What the bundle has otherwise than the specification.
     *
     * @param valid whether no rule is broken
     * @param objects how many objects it has
     * @param errors how many rules are broken
     * @param warnings how many recommendations are not followed
     * @param findings the first thousand of both
     */
    public record Verdict(boolean valid, long objects, long errors, long warnings, List<ObjectFinding> findings) {}

    /** A finding and the object it is about: its place, from zero, and its id as far as it can be read. */
    public record ObjectFinding(long index, String id, Finding.Level level, String pointer, String detail) {}

    /**
     * Reads the bundle to its end.
     *
     * @throws AeonException {@link GraphError#IMPORT_UNREADABLE} when it is none
     */
    public Verdict validate(InputStream content) {
        var count = new Count();
        try (var bundle = new BundleReader(content)) {
            for (var item = bundle.next(); item.isPresent(); item = bundle.next()) {
                count.add(item.get());
            }
            if (StixId.parse(bundle.id())
                    .filter(id -> id.type().equals("bundle"))
                    .isEmpty()) {
                count.add(-1, bundle.id(), new Finding(Finding.Level.ERROR, "/id", "A bundle has an id bundle--UUID."));
            }
        } catch (MalformedBundleException malformed) {
            throw new AeonException(GraphError.IMPORT_UNREADABLE, String.valueOf(malformed.getMessage()), malformed);
        }
        return count.verdict();
    }

    private static final class Count {

        private final List<ObjectFinding> listed = new ArrayList<>();
        private long objects;
        private long errors;
        private long warnings;

        void add(BundleItem item) {
            objects++;
            switch (item) {
                case UnreadableObject unreadable ->
                    add(unreadable.index(), unreadable.id(), new Finding(Finding.Level.ERROR, "", unreadable.reason()));
                case StixObject object -> {
                    if (object.ofVersion20()) {
                        var old = "The object is of STIX 2.0 and was held against 2.1 in its form of 2.1.";
                        add(object.index(), object.id(), new Finding(Finding.Level.WARNING, "/spec_version", old));
                    }
                    StixRules.findings(StixUpgrade.upgrade(object))
                            .forEach(finding -> add(object.index(), object.id(), finding));
                }
            }
        }

        void add(long index, String id, Finding finding) {
            boolean error = finding.level() == Finding.Level.ERROR;
            errors += error ? 1 : 0;
            warnings += error ? 0 : 1;
            if (listed.size() < LISTED) {
                listed.add(new ObjectFinding(index, id, finding.level(), finding.pointer(), finding.detail()));
            }
        }

        Verdict verdict() {
            return new Verdict(errors == 0, objects, errors, warnings, List.copyOf(listed));
        }
    }
}
