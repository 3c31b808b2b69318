package com.aeondt.graph.intelligence;

import com.aeondt.graph.intelligence.IndicatorRows.Hit;
import com.aeondt.graph.model.Names;
import com.aeondt.graph.observable.Observable;
import com.aeondt.graph.observable.ObservableKind;
import com.aeondt.platform.TenantId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers "have we seen any of these" for many values at once. */
@Service
@Transactional(readOnly = true)
public class Matching {

    /** So many values may be asked for at once. */
    public static final int VALUES = 10_000;

    /** So many findings are answered in all; a value that everything knows does not push the others out. */
    private static final int FINDINGS = 50_000;

    private final IndicatorRows rows;
    private final Worths worths;

    Matching(IndicatorRows rows, Worths worths) {
        this.rows = rows;
        this.worths = worths;
    }

    /** What to look for: the whole value, or a part of it. */
    private record Wanted(String written, Observable whole, Observable part) {

        @Nullable String through() {
            return whole.equals(part) ? null : part.value();
        }
    }

    /**
     * What is known of each value that anything is known of, in the order given.
     *
     * @param at as of when indicators are judged
     */
    public List<Match> match(Collection<String> values, Instant at) {
        var wanted = values.stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .flatMap(Matching::wanted)
                .toList();
        var byPart = wanted.stream()
                .collect(Collectors.groupingBy(each -> each.part().value(), LinkedHashMap::new, Collectors.toList()));
        var byName = wanted.stream()
                .filter(each -> each.through() == null)
                .collect(Collectors.groupingBy(
                        each -> Names.key(each.written()), LinkedHashMap::new, Collectors.toList()));
        var hits = new ArrayList<Map.Entry<Wanted, Hit>>();
        pair(rows.byValue(byPart.keySet(), FINDINGS), byPart, hits);
        pair(rows.byName(byName.keySet(), FINDINGS), byName, hits);
        return matches(wanted, hits, at);
    }

    private List<Match> matches(List<Wanted> wanted, List<Map.Entry<Wanted, Hit>> hits, Instant at) {
        var ids = hits.stream()
                .map(hit -> hit.getValue().entity().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var sightings = rows.sightings(ids, at);
        var known = new LinkedHashMap<String, List<Match.Known>>();
        hits.forEach(hit -> known.computeIfAbsent(hit.getKey().written(), written -> new ArrayList<>())
                .add(known(hit.getKey(), hit.getValue(), sightings, at)));
        return wanted.stream()
                .filter(each -> each.through() == null && known.containsKey(each.written()))
                .map(each -> new Match(
                        each.written(),
                        each.whole().kind(),
                        each.whole().value(),
                        known.getOrDefault(each.written(), List.of()).stream()
                                .distinct()
                                .sorted(Comparator.comparing(Match.Known::counts)
                                        .reversed())
                                .toList()))
                .toList();
    }

    private Match.Known known(Wanted wanted, Hit hit, Map<String, Sightings> all, Instant at) {
        var entity = hit.entity();
        var sightings = all.getOrDefault(entity.id(), Sightings.NONE);
        return new Match.Known(
                entity.id(),
                entity.type(),
                entity.name(),
                hit.path(),
                wanted.through(),
                hit.sufficient(),
                entity.tenant().equals(TenantId.PUBLIC),
                entity.sources(),
                sightings,
                entity.type().equals("indicator") ? worths.of(entity, hit.kind(), sightings, at) : null);
    }

    private static void pair(List<Hit> found, Map<String, List<Wanted>> wanted, List<Map.Entry<Wanted, Hit>> hits) {
        for (var hit : found) {
            wanted.getOrDefault(hit.value(), List.of()).forEach(each -> hits.add(Map.entry(each, hit)));
        }
    }

    private static Stream<Wanted> wanted(String written) {
        var whole = Observable.of(written);
        return Stream.concat(Stream.of(whole), part(whole).stream()).map(part -> new Wanted(written, whole, part));
    }

    /** The host of a URL, the domain of an address: an indicator for these says something about the whole as well. */
    private static Optional<Observable> part(Observable whole) {
        return switch (whole.kind()) {
            case URL -> host(whole.value());
            case EMAIL ->
                Optional.of(Observable.of(whole.value().substring(whole.value().lastIndexOf('@') + 1)));
            default -> Optional.empty();
        };
    }

    private static Optional<Observable> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(Observable::of)
                    .filter(host -> host.kind() != ObservableKind.TEXT);
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
