package com.aeondt.graph.sbom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bill of materials says, piece by piece. */
public sealed interface SbomItem {

    /**
     * A version of a component.
     *
     * @param reference how the bill itself calls it
     * @param purl its package URL; null when the bill gives none
     * @param name as the bill has it
     * @param version null when the bill gives none
     * @param kind such as {@code library}, in the words of CycloneDX
     * @param licences SPDX ids, names or expressions
     * @param subject whether the bill is about this one
     */
    record Component(
            String reference,
            @Nullable PackageUrl purl,
            String name,
            @Nullable String version,
            String kind,
            List<String> licences,
            boolean subject)
            implements SbomItem {

        /** What identifies it: the package URL, else one made of its name and version. */
        public PackageUrl identity() {
            return purl != null ? purl : new PackageUrl("generic", "", name, version, java.util.Map.of(), "");
        }
    }

    /** One component needs another; both by what the bill calls them. */
    record Dependency(String from, String to) implements SbomItem {}

    /** Something that could not be read as what it should be; the rest is read all the same. */
    record Flaw(String where, String reason) implements SbomItem {}
}
