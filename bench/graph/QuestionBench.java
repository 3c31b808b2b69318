import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * Asks a loaded server the same questions through its API and through a bare Bolt connection, by turns, and prints the 50th and 95th
 * percentile of both with their ratio. Arguments: base address, API key, Bolt address, Bolt password, tenant, rounds.
 */
public final class QuestionBench {

    private static final int WARM_UP = 20;

    /** A question as the API takes it (GET when there is no body) and as Neo4j does. */
    private record Question(String name, Function<Pair, String> path, Function<Pair, String> body, String cypher) {}

    /** Two services with relationships. */
    private record Pair(String from, String to, String name) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String key;
    private final String tenant;
    private final Session bolt;

    private QuestionBench(String base, String key, String tenant, Session bolt) {
        this.base = base;
        this.key = key;
        this.tenant = tenant;
        this.bolt = bolt;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Driver driver = GraphDatabase.driver(arguments[2], AuthTokens.basic("neo4j", arguments[3]));
                Session session = driver.session(SessionConfig.forDatabase("neo4j"))) {
            var bench = new QuestionBench(arguments[0], arguments[1], arguments[4], session);
            var pairs = bench.pairs(Integer.parseInt(arguments[5]) + WARM_UP);
            System.out.printf("%-22s %9s %9s %9s %9s %7s%n", "milliseconds", "API p50", "API p95", "Bolt p50", "Bolt p95", "ratio");
            for (var question : questions()) {
                bench.measure(question, pairs);
            }
        }
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        "lookup",
                        pair -> "/graph/query",
                        pair -> query("MATCH (n:Service {name: $name}) RETURN n", pair),
                        "MATCH (n:Node:Service {tenantId: $tenant, name: $name}) RETURN n"),
                new Question(
                        "two hops with filter",
                        pair -> "/graph/query",
                        pair -> query(
                                "MATCH (n:Service {name: $name})-[:DEPENDS_ON]-()-[:DEPENDS_ON]-(m:Asset) WHERE m.name >= 'asset-05' RETURN DISTINCT m.name",
                                pair),
                        "MATCH (n:Node:Service {tenantId: $tenant, name: $name})-[:DEPENDS_ON]-()-[:DEPENDS_ON]-(m:Asset) "
                                + "WHERE m.name >= 'asset-05' RETURN DISTINCT m.name LIMIT 101"),
                new Question(
                        "shortest path",
                        pair -> "/graph/paths",
                        pair -> "{\"from\": \"%s\", \"to\": \"%s\", \"maxLength\": 10}".formatted(pair.from(), pair.to()),
                        "MATCH (a:Node {tenantId: $tenant, id: $from}) MATCH (b:Node {tenantId: $tenant, id: $to}) "
                                + "MATCH p = shortestPath((a)-[*..10]-(b)) RETURN p"),
                new Question(
                        "blast radius",
                        pair -> "/graph/blast-radius",
                        pair -> "{\"node\": \"%s\", \"depth\": 5, \"limit\": 500}".formatted(pair.from()),
                        "MATCH (a:Node {tenantId: $tenant, id: $from})<-[:DEPENDS_ON|RUNS_ON*1..5]-(n) RETURN DISTINCT n LIMIT 500"),
                new Question(
                        "full text",
                        pair -> "/graph/entities?q=" + pair.name(),
                        pair -> "",
                        "CALL db.index.fulltext.queryNodes('aeon_node_names', '\"' + $name + '\"') YIELD node "
                                + "WHERE node.tenantId = $tenant RETURN node LIMIT 50"),
                new Question(
                        "top 20 by degree",
                        pair -> "/graph/centrality",
                        pair -> "{\"measure\": \"DEGREE\", \"types\": [\"service\"], \"limit\": 20}",
                        "MATCH (n:Node) WHERE n.tenantId = $tenant AND n.type = 'service' AND n.degree > 0 "
                                + "RETURN n ORDER BY n.degree DESC LIMIT 20"));
    }

    private static String query(String cypher, Pair pair) {
        return "{\"query\": \"%s\", \"parameters\": {\"name\": \"%s\"}}".formatted(cypher, pair.name());
    }

    private List<Pair> pairs(int count) {
        var found = new ArrayList<>(bolt.run(
                        "MATCH (n:Node {tenantId: $tenant, type: 'service'})-->() "
                                + "WITH DISTINCT n LIMIT 20000 RETURN n.id AS id, n.name AS name",
                        Map.of("tenant", tenant))
                .list());
        Collections.shuffle(found, new Random(7));
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < count; i++) {
            var one = found.get(2 * i % found.size());
            var other = found.get((2 * i + 1) % found.size());
            pairs.add(new Pair(one.get("id").asString(), other.get("id").asString(), one.get("name").asString()));
        }
        return pairs;
    }

    private void measure(Question question, List<Pair> pairs) throws IOException, InterruptedException {
        var api = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (var pair : pairs) {
            double overHttp = overHttp(question, pair);
            // the first ones plan and read from disk, and may take longer than a question is given
            if (overHttp < 0 && api.size() >= WARM_UP) {
                System.out.printf("%-22s not answered by this server%n", question.name());
                return;
            }
            api.add(overHttp);
            bare.add(overBolt(question, pair));
        }
        double apiWorst = percentile(api, 95);
        double bareWorst = percentile(bare, 95);
        System.out.printf(
                Locale.ROOT,
                "%-22s %9.1f %9.1f %9.1f %9.1f %7.2f%n",
                question.name(), percentile(api, 50), apiWorst, percentile(bare, 50), bareWorst, apiWorst / bareWorst);
    }

    private double overBolt(Question question, Pair pair) {
        var values = new HashMap<String, Object>();
        values.put("tenant", tenant);
        values.put("from", pair.from());
        values.put("to", pair.to());
        values.put("name", pair.name());
        long begin = System.nanoTime();
        bolt.run(question.cypher(), values).list();
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Milliseconds; negative when the server has no answer. */
    private double overHttp(Question question, Pair pair) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + question.path().apply(pair))).header("X-API-Key", key);
        var body = question.body().apply(pair);
        var whole = body.isEmpty()
                ? request.GET().build()
                : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        while (true) {
            long begin = System.nanoTime();
            var answer = http.send(whole, HttpResponse.BodyHandlers.ofString());
            double taken = (System.nanoTime() - begin) / 1e6;
            if (answer.statusCode() == 200) {
                return taken;
            }
            if (answer.statusCode() != 429) {
                System.err.println(answer.statusCode() + " " + answer.body());
                return -1;
            }
            Thread.sleep(1_000 * Long.parseLong(answer.headers().firstValue("Retry-After").orElse("1")));
        }
    }

    /** Without the first ones, which warm up. */
    private static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().skip(WARM_UP).mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
    }
}
