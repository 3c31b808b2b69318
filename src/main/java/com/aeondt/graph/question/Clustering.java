package com.aeondt.graph.question;

import com.aeondt.graph.algorithm.Communities;
import com.aeondt.graph.algorithm.CompactGraph;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Which nodes belong together. */
@Service
public class Clustering {

    public static final int MOST = 100;

    private static final int MEMBERS_SHOWN = 20;
    private static final Excerpt.Bounds BOUNDS = new Excerpt.Bounds(50_000, 200_000);

    private final Questions questions;

    Clustering(Questions questions) {
        this.questions = questions;
    }

    /**
     * The communities, the largest first; the same graph always has the same.
     *
     * @param limit how many
     * @throws com.aeondt.platform.AeonException {@link QuestionError#TOO_LARGE}
     */
    public CommunityReport communities(Selection selection, int limit) {
        return questions.ask(sight -> {
            var excerpt = Excerpt.of(questions, sight, selection, BOUNDS);
            var graph = excerpt.undirected();
            var found = Communities.in(graph);
            var groups = groups(found, graph);
            var shown = groups.stream()
                    .limit(limit)
                    .map(group -> new CommunityReport.Community(
                            group.size(),
                            excerpt.nodes(
                                    questions,
                                    sight,
                                    group.stream()
                                            .limit(MEMBERS_SHOWN)
                                            .mapToInt(Integer::intValue)
                                            .toArray())))
                    .toList();
            return new CommunityReport(graph.size(), excerpt.edges(), found.modularity(), shown, groups.size() > limit);
        });
    }

    /** The members of each community, the best connected first. */
    private static List<List<Integer>> groups(Communities communities, CompactGraph graph) {
        var members = IntStream.range(0, graph.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(node -> -graph.degree(node))
                        .thenComparing(node -> node))
                .collect(Collectors.groupingBy(communities::of, TreeMap::new, Collectors.toList()));
        return members.values().stream()
                .sorted(Comparator.comparingInt(group -> -group.size()))
                .toList();
    }
}
