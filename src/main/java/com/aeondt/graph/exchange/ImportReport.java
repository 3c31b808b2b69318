package com.aeondt.graph.exchange;

import java.util.List;

/**
 * What became of an import that was done at once.
 *
 * @param summary how many things came to what
 * @param objects each of them, in order
 */
public record ImportReport(ImportSummary summary, List<ImportedObject> objects) {

    public ImportReport {
        objects = List.copyOf(objects);
    }
}
