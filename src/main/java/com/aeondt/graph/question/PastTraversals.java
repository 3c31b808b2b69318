package com.aeondt.graph.question;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.model.Entities;
import com.aeondt.graph.model.EntityView;
import com.aeondt.graph.model.RelationshipView;
import com.aeondt.graph.model.Relationships;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Walks through the graph as it was known at a moment: answered by PostgreSQL, which keeps the past. Tasks have no past here. */
@Service
public class PastTraversals {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Entities entities;
    private final Relationships relationships;

    PastTraversals(Entities entities, Relationships relationships) {
        this.entities = entities;
        this.relationships = relationships;
    }

    /**
     * As {@link Traversals#neighbors}, of then.
     *
     * @throws AeonException {@link GraphError#NOT_FOUND} when it was not known then
     */
    public Subgraph neighbors(String id, Neighborhood around, Instant asOf) {
        var start = EntityId.parse(id)
                .map(entity -> entities.find(entity, asOf))
                .orElseThrow(() -> new AeonException(
                        GraphError.NOT_FOUND,
                        "The past is known of entities by their ids; '%s' is none.".formatted(id)));
        var walk = new Walk(around, asOf);
        walk.nodes.put(start.id(), node(start, 0));
        var frontier = List.of(start.id());
        for (int distance = 1; distance <= around.depth() && !frontier.isEmpty(); distance++) {
            frontier = walk.step(frontier, distance);
        }
        return around.filter(
                new Subgraph(List.copyOf(walk.nodes.values()), List.copyOf(walk.edges.values()), walk.truncated));
    }

    private final class Walk {

        private final Neighborhood around;
        private final Instant asOf;
        private final Map<EntityId, GraphNode> nodes = new LinkedHashMap<>();
        private final Map<EntityId, GraphEdge> edges = new LinkedHashMap<>();
        private boolean truncated;

        Walk(Neighborhood around, Instant asOf) {
            this.around = around;
            this.asOf = asOf;
        }

        List<EntityId> step(List<EntityId> frontier, int distance) {
            int most = around.limit() * 4;
            var touching = relationships.touching(frontier, asOf, most);
            truncated |= touching.size() == most;
            var ways = touching.stream()
                    .filter(each -> isWay(each, Set.copyOf(frontier)))
                    .toList();
            var ends = ways.stream()
                    .flatMap(each -> Stream.of(each.source(), each.target()))
                    .filter(end -> !nodes.containsKey(end))
                    .distinct()
                    .toList();
            var met = new ArrayList<EntityId>();
            for (var entity : entities.views(ends, asOf)) {
                if (nodes.size() > around.limit()) {
                    truncated = true;
                } else {
                    nodes.put(entity.id(), node(entity, distance));
                    met.add(entity.id());
                }
            }
            ways.stream()
                    .filter(each -> nodes.containsKey(each.source()) && nodes.containsKey(each.target()))
                    .forEach(each -> edges.put(each.id(), edge(each)));
            return met;
        }

        private boolean isWay(RelationshipView each, Set<EntityId> frontier) {
            var types = around.relationships();
            boolean out = around.direction() != Direction.IN && frontier.contains(each.source());
            boolean in = around.direction() != Direction.OUT && frontier.contains(each.target());
            return (types.isEmpty() || types.contains(each.type())) && (out || in);
        }
    }

    private static GraphNode node(EntityView entity, int distance) {
        var tenant = entity.shared() ? TenantId.PUBLIC : Tenant.current();
        return new GraphNode(
                entity.id().value(),
                entity.id().type(),
                entity.name(),
                null,
                entity.shared(),
                distance,
                JsonMapper.shared().convertValue(entity.properties(), MAP),
                tenant.toString());
    }

    private static GraphEdge edge(RelationshipView each) {
        return new GraphEdge(
                each.id().value(),
                each.type(),
                each.source().value(),
                each.target().value(),
                JsonMapper.shared().convertValue(each.properties(), MAP));
    }
}
