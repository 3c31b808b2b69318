package com.aeondt.graph.exchange.web;

import com.aeondt.graph.exchange.ImportOrder;
import com.aeondt.graph.exchange.Imports;
import com.aeondt.platform.web.Answers;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.ResponseEntity;

/** Decides whether a sender waits for an import: up to a megabyte he gets the report, beyond that a job. */
final class ImportAnswers {

    private static final long AT_ONCE = 1024 * 1024;

    private ImportAnswers() {}

    /**
     * @param length of the content; negative when nobody knows
     */
    static ResponseEntity<ImportAnswer> answer(Imports imports, ImportOrder order, InputStream content, long length)
            throws IOException {
        if (length >= 0 && length <= AT_ONCE) {
            return ResponseEntity.ok(ImportAnswer.of(imports.now(order, content)));
        }
        var job = imports.later(order, content);
        return Answers.accepted(job, ImportAnswer.of(job));
    }
}
