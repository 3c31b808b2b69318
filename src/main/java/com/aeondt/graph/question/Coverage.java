package com.aeondt.graph.question;

import com.aeondt.graph.question.AttackCoverage.Actor;
import com.aeondt.graph.question.AttackCoverage.Technique;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/**
 * Compares what the tenant does against threats with what threats do. What counts is what the tenant says itself: an edge of its own
 * to a technique, or from its control or detection to a mitigation, data component or detection strategy of public knowledge that
 * answers the technique. That a mitigation exists in ATT&amp;CK covers nothing.
 */
@Service
public class Coverage {

    private static final int TECHNIQUES = 3_000;
    private static final int ACTORS = 50;

    private final Questions questions;

    Coverage(Questions questions) {
        this.questions = questions;
    }

    /**
     * The coverage, as the caller may see it.
     *
     * @param onlyUncovered whether the items are the uncovered techniques only
     */
    public AttackCoverage attack(boolean onlyUncovered) {
        return questions.ask(sight -> {
            var found = questions
                    .store()
                    .rows(
                            "question/coverage-techniques",
                            sight.with(Map.of("limit", TECHNIQUES + 1)),
                            row -> new Technique(
                                    Rows.node(row.get("node")),
                                    sorted(row.get("mitigatedBy")),
                                    sorted(row.get("detectedBy"))));
            var techniques = found.stream().limit(TECHNIQUES).toList();
            var uncovered = techniques.stream()
                    .filter(technique -> !technique.covered())
                    .toList();
            return new AttackCoverage(
                    techniques.size(),
                    (int) techniques.stream()
                            .filter(t -> !t.mitigatedBy().isEmpty())
                            .count(),
                    (int) techniques.stream()
                            .filter(t -> !t.detectedBy().isEmpty())
                            .count(),
                    uncovered.size(),
                    onlyUncovered ? uncovered : techniques,
                    actors(sight, techniques, uncovered),
                    found.size() > TECHNIQUES);
        });
    }

    private List<Actor> actors(Sight sight, List<Technique> techniques, List<Technique> uncovered) {
        return questions
                .store()
                .rows(
                        "question/coverage-actors",
                        sight.with(
                                Map.of("techniques", ids(techniques), "uncovered", ids(uncovered), "actors", ACTORS)),
                        row -> new Actor(
                                Rows.node(row.get("node")), row.get("uses").asInt(), sorted(row.get("uncovered"))));
    }

    private static List<String> ids(List<Technique> techniques) {
        return techniques.stream().map(technique -> technique.node().id()).toList();
    }

    private static List<String> sorted(Value ids) {
        return ids.asList(Value::asString).stream().sorted().toList();
    }
}
