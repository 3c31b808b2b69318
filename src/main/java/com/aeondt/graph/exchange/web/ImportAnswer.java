package com.aeondt.graph.exchange.web;

import com.aeondt.graph.exchange.ImportReport;
import com.aeondt.graph.exchange.ImportSummary;
import com.aeondt.graph.exchange.ImportedObject;
import com.aeondt.platform.jobs.JobId;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to an import: a report with 200, or a job with 202. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportAnswer", example = """
                {"summary": {"source": "attack", "created": 1, "updated": 0, "unchanged": 0, "refused": 1, "types": {"malware": 1}},
                 "objects": [{"place": 0, "id": "malware--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061", "result": "created", "errors": []},
                  {"place": 1, "result": "refused", "errors": [{"pointer": "", "code": "unreadable", "detail": "The object has no type."}]}]}
                """)
record ImportAnswer(
        @Schema(
                description = "With 202: the job that does it; GET /jobs/{id} shows how far it is, "
                        + "GET /graph/imports/{job}/outcomes its report")
        @Nullable UUID job,

        @Schema(description = "With 200: how many things came to what") @Nullable ImportSummary summary,

        @Schema(description = "With 200: what became of each, in order") @Nullable List<ImportedObject> objects) {

    static ImportAnswer of(ImportReport report) {
        return new ImportAnswer(null, report.summary(), report.objects());
    }

    static ImportAnswer of(JobId job) {
        return new ImportAnswer(job.value(), null, null);
    }
}
