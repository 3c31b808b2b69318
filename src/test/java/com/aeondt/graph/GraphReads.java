package com.aeondt.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every way to read the graph over HTTP, asked about some things of one tenant. {@code TwoTenantsIT} proves that no operation of the module is missing.
 *
 * @param entity an entity of any type, whose id stands where a path takes one
 * @param kinds ids of a customer, an asset, a threat, an indicator and a vulnerability, by the path they are under
 * @param relationship a relationship
 * @param query a saved query
 * @param job an import that a job did
 */
public record GraphReads(
        String entity,
        Map<String, String> kinds,
        String relationship,
        @Nullable String query,
        @Nullable String job) {

    public static final String MATCHED = "198.51.100.77";

    private static final MediaType GRAPHML = MediaType.parseMediaType("application/graphml+xml");
    private static final MediaType DOT = MediaType.parseMediaType("text/vnd.graphviz");

    /**
     * One question.
     *
     * @param pattern the operation's path, as its controller has it
     * @param path the same with its values
     * @param copy whether it is answered from Neo4j
     */
    public record Read(
            HttpMethod method,
            String pattern,
            String path,
            @Nullable Object body,
            MediaType accept,
            boolean copy) {

        static Read get(String pattern, String path, boolean copy) {
            return new Read(HttpMethod.GET, pattern, path, null, MediaType.ALL, copy);
        }

        static Read post(String pattern, Object body, boolean copy) {
            return new Read(HttpMethod.POST, pattern, pattern, body, MediaType.ALL, copy);
        }

        Read as(MediaType type) {
            return new Read(method, pattern, path, body, type, copy);
        }

        /** Whether it names the thing that it asks about in its path. */
        public boolean isAboutOne() {
            return pattern.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path
                    + (body == null ? "" : " " + JsonMapper.shared().writeValueAsString(body));
        }
    }

    public List<Read> all() {
        var all = new ArrayList<Read>();
        Stream.of(lists(), ofEntity(), typed(), questions(), measures(), kept(), exchanged())
                .forEach(all::addAll);
        return all;
    }

    private List<Read> lists() {
        return List.of(
                Read.get("/graph/entities", "/graph/entities?limit=200", false),
                Read.get("/graph/entities", "/graph/entities?limit=200&asOf=2100-01-01T00:00:00Z", false),
                Read.get("/graph/entities", "/graph/entities?name=FOREIGN", false),
                Read.get("/graph/entities", "/graph/entities?q=FOREIGN", true),
                Read.get("/graph/relationships", "/graph/relationships?limit=200", false),
                Read.get("/graph/relationships", "/graph/relationships?target=" + entity, false),
                Read.get("/graph/relationships", "/graph/relationships?source=" + entity, false),
                Read.get("/graph/relationships/{id}", "/graph/relationships/" + relationship, false),
                Read.get("/graph/sources", "/graph/sources", false),
                Read.get("/graph/schema", "/graph/schema", false));
    }

    private List<Read> ofEntity() {
        var path = "/graph/entities/" + entity;
        var pattern = "/graph/entities/{id}";
        var around = Read.get(pattern + "/neighbors", path + "/neighbors?depth=4&limit=500", true);
        return List.of(
                Read.get(pattern, path, false),
                Read.get(pattern, path + "?asOf=2100-01-01T00:00:00Z", false),
                Read.get(pattern + "/history", path + "/history", false),
                Read.get(pattern + "/assertions", path + "/assertions", false),
                Read.get(pattern + "/same-as", path + "/same-as", false),
                Read.get(pattern + "/merges", path + "/merges", false),
                around,
                around.as(GRAPHML),
                around.as(DOT),
                Read.get(
                        pattern + "/neighbors",
                        path + "/neighbors?depth=4&limit=500&asOf=2100-01-01T00:00:00Z",
                        false));
    }

    private List<Read> typed() {
        var all = new ArrayList<Read>();
        kinds.forEach((path, id) -> {
            all.add(Read.get("/" + path, "/" + path + "?limit=200", false));
            all.add(Read.get("/" + path, "/" + path + "?q=FOREIGN", true));
            all.add(Read.get("/" + path + "/{id}", "/" + path + "/" + id, false));
        });
        all.addAll(List.of(
                of("customers", "/assets", true),
                of("customers", "/exposure", true),
                of("threats", "/related", true),
                of("threats", "/targets", true),
                of("indicators", "/worth", false),
                of("indicators", "/sightings", false),
                of("vulnerabilities", "/affected", true)));
        all.add(Read.post("/indicators/match", Map.of("values", List.of(MATCHED)), false));
        return all;
    }

    private Read of(String kind, String part, boolean copy) {
        return Read.get("/" + kind + "/{id}" + part, "/" + kind + "/" + kinds.get(kind) + part, copy);
    }

    private List<Read> questions() {
        var around = Map.of("nodes", List.of(entity), "depth", 4, "limit", 1000);
        return List.of(
                Read.post("/graph/query", Map.of("query", "MATCH (a)-[r]-(b) RETURN a, r, b", "limit", 1000), true),
                Read.post("/graph/query", Map.of("query", "MATCH (a)-[r*1..3]-(b) RETURN a.name, b.name"), true),
                Read.post("/graph/paths", Map.of("from", entity, "to", entity), true),
                Read.post(
                        "/graph/paths",
                        Map.of("from", entity, "to", kinds.getOrDefault("threats", entity), "kind", "ALL"),
                        true),
                Read.post("/graph/blast-radius", Map.of("node", entity, "depth", 5), true),
                Read.post("/graph/subgraph", around, true),
                Read.post("/graph/subgraph", around, true).as(GRAPHML),
                Read.post("/graph/subgraph", around, true).as(DOT));
    }

    private List<Read> measures() {
        return List.of(
                Read.get("/graph/stats", "/graph/stats", true),
                Read.get("/graph/quality", "/graph/quality", false),
                Read.post("/graph/centrality", Map.of("shared", true, "limit", 100), true),
                Read.post("/graph/centrality", Map.of("measure", "PAGE_RANK", "limit", 100), true),
                Read.post("/graph/communities", Map.of(), true),
                Read.get("/graph/attack-coverage", "/graph/attack-coverage", true),
                Read.post("/mcp-tools/graph_statistics:call", Map.of(), true),
                Read.post("/mcp-tools/graph_neighbors:call", Map.of("id", entity, "depth", 3, "limit", 500), true));
    }

    private List<Read> kept() {
        var all = new ArrayList<Read>();
        all.add(Read.get("/graph/saved-queries", "/graph/saved-queries", false));
        if (query != null) {
            var path = "/graph/saved-queries/" + query;
            all.add(Read.get("/graph/saved-queries/{id}", path, false));
            all.add(new Read(
                    HttpMethod.POST, "/graph/saved-queries/{id}/run", path + "/run", Map.of(), MediaType.ALL, true));
        }
        if (job != null) {
            all.add(Read.get("/graph/imports/{job}/outcomes", "/graph/imports/" + job + "/outcomes", false));
        }
        return all;
    }

    private List<Read> exchanged() {
        return List.of(
                Read.get("/stix/export", "/stix/export?knowledge=ALL", false),
                Read.get("/stix/export", "/stix/export?knowledge=ALL&neighbors=true&id=" + entity, false),
                Read.post("/stix/export", Map.of("ids", List.of(entity), "neighbors", true, "knowledge", "ALL"), false),
                Read.get("/stix/originals/{id}", "/stix/originals/" + entity, false));
    }
}
