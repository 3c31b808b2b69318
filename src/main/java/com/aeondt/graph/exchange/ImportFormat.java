package com.aeondt.graph.exchange;

/** What can be imported. */
public enum ImportFormat {
    STIX("stix"),
    SBOM("sbom"),
    CSV("csv"),
    JSON_LINES("jsonl");

    private final String source;

    ImportFormat(String source) {
        this.source = source;
    }

    /** Who is recorded to have said it when the request does not name a source. */
    String defaultSource() {
        return source;
    }
}
