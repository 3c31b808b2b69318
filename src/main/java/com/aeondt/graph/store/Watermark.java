package com.aeondt.graph.store;

import com.aeondt.platform.Position;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.StaleWatermarkException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far a projection has come, kept in Neo4j beside its effect: {@code (:AeonWatermark {projection})}. */
@Component
public class Watermark {

    private final GraphStore store;

    Watermark(GraphStore store) {
        this.store = store;
    }

    /** Where the projection stands; empty when nothing was ever applied or Neo4j was emptied. */
    public Optional<Position> of(String projection) {
        var stored = store.read(
                "store/watermark",
                Map.of("projection", projection),
                row -> row.get("position").asString(""));
        return stored.stream().findFirst().flatMap(Position::parse);
    }

    /** Moves it by compare-and-set within the current transaction, which the refusal rolls back. */
    public void move(String projection, ProjectionBatch batch) {
        var parameters = Map.<String, Object>of(
                "projection", projection,
                "from", batch.from().map(Position::token).orElse(""),
                "to", batch.to().token());
        var moved = store.rows(
                "store/watermark-move", parameters, row -> row.get("moved").asLong());
        if (moved.stream().mapToLong(Long::longValue).sum() != 1) {
            throw new StaleWatermarkException(projection);
        }
    }

    /** Puts it somewhere, within the current transaction, whatever it was. */
    public void set(String projection, Position position) {
        store.run("store/watermark-set", Map.of("projection", projection, "position", position.token()));
    }
}
