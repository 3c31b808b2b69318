package com.aeondt.graph.exchange;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.platform.AeonException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes a part of the graph as a STIX 2.1 bundle, a page at a time: entities first, then what connects them. */
@Service
public class StixExport {

    private static final int PAGE = 500;

    private final ExportRows rows;
    private final Originals originals;

    StixExport(ExportRows rows, Originals originals) {
        this.rows = rows;
        this.originals = originals;
    }

    /** Writes the bundle; what the caller may not see is not in it. */
    public void write(ExportFilter wanted, OutputStream target) throws IOException {
        var filter = wanted.neighbors() && !wanted.ids().isEmpty()
                ? new ExportFilter(wanted.types(), rows.withNeighbors(wanted), false, wanted.knowledge())
                : wanted;
        var bundle = new Bundle(new BufferedOutputStream(target, 64 * 1024));
        pages(bundle, (after, limit) -> rows.entities(filter, after, limit));
        pages(bundle, (after, limit) -> rows.relationships(filter, after, limit));
        // only now: what breaks off on the way must not look whole
        bundle.end();
    }

    /**
     * An object of STIX 2.0 as it came.
     *
     * @throws AeonException {@link GraphError#NOT_FOUND}
     */
    public String original(EntityId id) {
        var visible = new ExportFilter(java.util.Set.of(), java.util.Set.of(id), false, ExportFilter.Knowledge.ALL);
        boolean seen = !rows.entities(visible, "", 1).isEmpty()
                || !rows.relationships(visible, "", 1).isEmpty();
        return (seen ? originals.find(id.value()) : java.util.Optional.<String>empty())
                .orElseThrow(() ->
                        new AeonException(GraphError.NOT_FOUND, "No object of STIX 2.0 came with the id " + id + "."));
    }

    private interface Pages {
        List<ExportRows.Said> page(String after, int limit);
    }

    private static void pages(Bundle bundle, Pages pages) throws IOException {
        var after = "";
        List<ExportRows.Said> page;
        do {
            page = pages.page(after, PAGE);
            for (var said : page) {
                bundle.add(ExportForm.of(said));
                after = said.id();
            }
        } while (page.size() == PAGE);
    }

    /** A bundle that is being written. */
    private static final class Bundle {

        private final OutputStream target;
        private boolean begun;

        Bundle(OutputStream target) throws IOException {
            this.target = target;
            text("{\"type\":\"bundle\",\"id\":\"bundle--" + UUID.randomUUID() + "\",\"objects\":[");
        }

        void add(String object) throws IOException {
            text(begun ? ",\n" : "\n");
            text(object);
            begun = true;
        }

        void end() throws IOException {
            text("\n]}\n");
            target.flush();
        }

        private void text(String text) throws IOException {
            target.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
