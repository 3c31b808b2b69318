package com.aeondt.graph.question;

import com.aeondt.graph.algorithm.Betweenness;
import com.aeondt.graph.algorithm.PageRank;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Which nodes matter most. */
@Service
public class Rankings {

    public static final int MOST = 100;

    private static final Excerpt.Bounds FOR_RANKS = new Excerpt.Bounds(50_000, 200_000);

    /** Betweenness costs nodes times edges. */
    private static final Excerpt.Bounds FOR_PATHS = new Excerpt.Bounds(3_000, 20_000);

    /** So many more than wanted, since the stored degree may count what the caller does not see. */
    private static final int SPARE = 3;

    private final Questions questions;

    Rankings(Questions questions) {
        this.questions = questions;
    }

    /**
     * The highest scores.
     *
     * @param limit how many, at most {@link #MOST}
     * @throws com.aeondt.platform.AeonException {@link QuestionError#TOO_LARGE} for the measures that are computed in memory
     */
    public Ranking top(Ranking.Measure measure, Selection selection, int limit) {
        return questions.ask(sight -> switch (measure) {
            case DEGREE -> byDegree(sight, selection, limit);
            case PAGE_RANK -> {
                var excerpt = Excerpt.of(questions, sight, selection, FOR_RANKS);
                yield ranking(sight, measure, excerpt, PageRank.of(excerpt.directed()), limit);
            }
            case BETWEENNESS -> {
                var excerpt = Excerpt.of(questions, sight, selection, FOR_PATHS);
                yield ranking(sight, measure, excerpt, Betweenness.of(excerpt.undirected()), limit);
            }
        });
    }

    private Ranking byDegree(Sight sight, Selection selection, int limit) {
        var parameters = new HashMap<>(selection.parameters(sight));
        parameters.put("limit", limit);
        parameters.put("candidates", limit * SPARE);
        var query = selection.types().isEmpty() ? "question/top-degree" : "question/top-degree-of-types";
        var items = questions
                .store()
                .rows(
                        query,
                        parameters,
                        row -> new Ranking.RankedNode(
                                Rows.node(row.get("node")), row.get("degree").asDouble()));
        return new Ranking(Ranking.Measure.DEGREE, items.size(), 0, items);
    }

    private Ranking ranking(Sight sight, Ranking.Measure measure, Excerpt excerpt, double[] scores, int limit) {
        var best = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(node -> -scores[node])
                        .thenComparing(node -> node))
                .limit(limit)
                .mapToInt(Integer::intValue)
                .toArray();
        var nodes = excerpt.nodes(questions, sight, best);
        List<Ranking.RankedNode> items = IntStream.range(0, best.length)
                .mapToObj(i -> new Ranking.RankedNode(nodes.get(i), scores[best[i]]))
                .toList();
        return new Ranking(measure, scores.length, excerpt.edges(), items);
    }
}
