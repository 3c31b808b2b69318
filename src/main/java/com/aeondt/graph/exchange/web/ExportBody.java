package com.aeondt.graph.exchange.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.exchange.ExportFilter;
import com.aeondt.platform.AeonException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which part of the graph to export. */
@Schema(name = "ExportStix", example = """
                {"ids": ["malware--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061"], "neighbors": true}
                """)
record ExportBody(
        @Schema(description = "Only objects of these types") @Size(max = 100) @Nullable Set<String> types,

        @Schema(description = "Only these objects") @Size(max = 10_000) @Nullable Set<String> ids,

        @Schema(description = "With the relationships of those named and what they lead to") @Nullable Boolean neighbors,

        @Schema(description = "Whose objects; the tenant's own unless given")
        ExportFilter.@Nullable Knowledge knowledge) {

    ExportFilter filter() {
        return new ExportFilter(
                types == null ? Set.of() : types,
                ids == null ? Set.of() : ids.stream().map(ExportBody::id).collect(Collectors.toSet()),
                neighbors != null && neighbors,
                knowledge == null ? ExportFilter.Knowledge.OWN : knowledge);
    }

    static EntityId id(String text) {
        return EntityId.parse(text)
                .orElseThrow(() ->
                        new AeonException(GraphError.NOT_FOUND, "'%s' is no id of an object of STIX.".formatted(text)));
    }
}
