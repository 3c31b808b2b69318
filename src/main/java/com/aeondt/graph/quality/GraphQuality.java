package com.aeondt.graph.quality;

import com.aeondt.graph.schema.Schemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at how good a tenant's own graph is. What is recommended says the schema that counts for the tenant. */
@Service
public class GraphQuality {

    private final Schemas schemas;
    private final QualityRows rows;

    GraphQuality(Schemas schemas, QualityRows rows) {
        this.schemas = schemas;
        this.rows = rows;
    }

    /** As it is now, of what the caller may see. */
    @Transactional(readOnly = true)
    public QualityReport report() {
        var recommended = new TreeMap<String, List<String>>();
        schemas.current().types().stream()
                .filter(type -> !type.external())
                .forEach(type -> recommended.put(type.name(), type.recommended()));
        var examined = rows.examined(List.copyOf(recommended.keySet()));
        var wanted = new LinkedHashMap<String, List<String>>();
        examined.keySet().forEach(type -> wanted.put(type, recommended.getOrDefault(type, List.of())));
        var filled = rows.filled(wanted);
        var types = examined.entrySet().stream()
                .map(entry -> TypeQuality.of(
                        entry.getKey(),
                        entry.getValue().entities(),
                        entry.getValue().entities() < QualityRows.MOST,
                        filled.getOrDefault(entry.getKey(), List.of()),
                        entry.getValue().freshness()))
                .toList();
        return QualityReport.of(types, rows.refused());
    }
}
