package com.aeondt.graph.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

/** Ways from one node to another. Every node and edge of them is one that the caller may see. */
@Service
public class Paths {

    private final Questions questions;

    Paths(Questions questions) {
        this.questions = questions;
    }

    /**
     * Paths between two nodes.
     *
     * @throws com.aeondt.platform.AeonException {@link com.aeondt.graph.GraphError#NOT_FOUND} when one of the nodes named is not there
     */
    public FoundPaths find(PathQuestion question) {
        return questions.ask(sight -> new Search(sight, question).answer());
    }

    /** One question, within its transaction. */
    private final class Search {

        private final Sight sight;
        private final PathQuestion question;
        private final Map<String, Object> parameters;

        Search(Sight sight, PathQuestion question) {
            this.sight = sight;
            this.question = question;
            this.parameters =
                    sight.with(Way.of(Direction.OUT, question.relationships()).parameters());
            parameters.put("avoid", ids(question.avoid()));
            parameters.put("through", ids(question.through()));
            parameters.put("maxLength", question.maxLength());
        }

        FoundPaths answer() {
            var from = questions.node(sight, question.from());
            var to = questions.node(sight, question.to());
            boolean one = question.kind() == PathQuestion.Kind.SHORTEST;
            var paths = question.kind() != PathQuestion.Kind.ALL
                            && !question.through().isEmpty()
                    ? chained(from, to).stream().toList()
                    : between(from, to, one ? 1 : question.limit() + 1);
            int most = one ? 1 : question.limit();
            return new FoundPaths(paths.stream().limit(most).toList(), !one && paths.size() > most);
        }

        /** The shortest from one node to be passed to the next. */
        private Optional<GraphPath> chained(GraphNode from, GraphNode to) {
            var stops = Stream.concat(
                            question.through().stream().map(name -> questions.node(sight, name)), Stream.of(to))
                    .toList();
            var whole = Optional.of(GraphPath.of(List.of(from), List.of()));
            for (var stop : stops) {
                whole = whole.flatMap(path -> between(path.nodes().getLast(), stop, 1).stream()
                        .findFirst()
                        .map(path::then));
            }
            return whole.filter(path -> path.length() <= question.maxLength());
        }

        private List<GraphPath> between(GraphNode from, GraphNode to, int limit) {
            if (from.id().equals(to.id())) {
                return List.of(GraphPath.of(List.of(from), List.of()));
            }
            boolean against = question.direction() == Direction.IN;
            parameters.put("from", key(against ? to : from));
            parameters.put("to", key(against ? from : to));
            parameters.put("limit", limit);
            var found = questions.store().rows(query(), parameters, Search::path).stream()
                    .filter(path -> path.length() <= question.maxLength());
            return found.map(path -> against ? path.reversed() : path).toList();
        }

        private String query() {
            var kind = question.kind() == PathQuestion.Kind.ALL ? "question/path-all" : "question/path-shortest";
            return question.direction() == Direction.BOTH ? kind : kind + "-out";
        }

        private List<String> ids(List<String> names) {
            var ids = new ArrayList<String>();
            names.forEach(name -> ids.add(questions.node(sight, name).id()));
            return ids;
        }

        private static Map<String, String> key(GraphNode node) {
            return Map.of("tenantId", node.tenant(), "id", node.id());
        }

        private static GraphPath path(Record row) {
            return GraphPath.of(
                    row.get("nodes").asList(Rows::node), row.get("edges").asList(Rows::edge));
        }
    }
}
