package com.aeondt.graph.question;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Entities;
import com.aeondt.graph.model.EntityFilter;
import com.aeondt.graph.model.EntityView;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Finds entities by words of their names. Neo4j's full-text index says which match best, as far as it has come; what they are, and every other
 * condition, is read from PostgreSQL. Beyond the thousand best there is nothing: more words find what matters.
 */
@Service
public class NameSearch {

    private static final int CANDIDATES = 1_000;
    private static final Keyset BEGINNING = Keyset.of(Float.toString(Float.MAX_VALUE), "");

    private final Questions questions;
    private final Entities entities;

    NameSearch(Questions questions, Entities entities) {
        this.questions = questions;
        this.entities = entities;
    }

    /** A match and how good it is. */
    private record Hit(EntityId id, float score) {

        boolean isAfter(Keyset key) {
            float last = Float.parseFloat(key.values().getFirst());
            return score < last
                    || (score == last && id.value().compareTo(key.values().getLast()) > 0);
        }

        Keyset key() {
            return Keyset.of(Float.toString(score), id.value());
        }
    }

    private record Found(Hit hit, EntityView view) {}

    /**
     * The best first.
     *
     * @param words that their names, other names or keys have, whole or the beginning of one
     * @param filter what else they must be, now
     */
    public Slice<EntityView> find(String words, EntityFilter filter, PageRequest page) {
        var after = page.after().orElse(BEGINNING);
        var hits = hits(NameWords.of(words), filter).stream()
                .filter(hit -> hit.isAfter(after))
                .toList();
        var found = new ArrayList<Found>();
        int step = page.limit() + 1;
        for (int i = 0; i < hits.size() && found.size() < step; i += step) {
            found.addAll(read(hits.subList(i, Math.min(hits.size(), i + step)), filter));
        }
        return Slice.of(
                        found.stream().limit(step).toList(),
                        page.limit(),
                        each -> each.hit().key())
                .map(Found::view);
    }

    private List<Found> read(List<Hit> hits, EntityFilter filter) {
        var views = entities.among(hits.stream().map(Hit::id).toList(), filter).stream()
                .collect(Collectors.toMap(EntityView::id, Function.identity()));
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(views.get(hit.id())).map(view -> new Found(hit, view)).stream())
                .toList();
    }

    private List<Hit> hits(NameWords words, EntityFilter filter) {
        if (words.isEmpty()) {
            return List.of();
        }
        return questions.ask(sight -> {
            var parameters = new HashMap<String, Object>();
            parameters.put(
                    "searches",
                    owners(sight, filter).stream()
                            .map(owner -> Map.of("owner", owner, "text", words.query(owner, filter.types())))
                            .toList());
            parameters.put("types", List.copyOf(filter.types()));
            parameters.put("allTypes", filter.types().isEmpty());
            parameters.put("limit", CANDIDATES);
            return questions
                    .store()
                    .rows(
                            "question/search-names",
                            sight.with(parameters),
                            row -> new Hit(new EntityId(row.get("id").asString()), (float)
                                    row.get("score").asDouble()));
        });
    }

    private static List<String> owners(Sight sight, EntityFilter filter) {
        var publicly = TenantId.PUBLIC.toString();
        return switch (filter.origin()) {
            case BOTH -> sight.tenants();
            case PUBLIC -> List.of(publicly);
            case OWN -> List.of(sight.own().toString());
        };
    }
}
