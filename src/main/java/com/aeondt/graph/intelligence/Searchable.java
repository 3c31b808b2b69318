package com.aeondt.graph.intelligence;

import com.aeondt.graph.observable.Observable;
import com.aeondt.graph.observable.PatternSyntaxProblem;
import com.aeondt.graph.observable.PatternTerm;
import com.aeondt.graph.observable.PatternTerms;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** By which values an entity can be found. */
final class Searchable {

    /** The types of which anything can be found by value. */
    static final Set<String> TYPES = Set.of(
            "indicator",
            "ipv4-addr",
            "ipv6-addr",
            "domain-name",
            "url",
            "email-addr",
            "mac-addr",
            "file",
            "artifact",
            "x509-certificate",
            "mutex",
            "windows-registry-key");

    private static final int LONGEST = 2_000;

    private Searchable() {}

    static List<PatternTerm> of(String type, ObjectNode properties) {
        var terms = type.equals("indicator")
                ? pattern(properties)
                : Stream.of("value", "name", "key")
                        .flatMap(name -> Stream.of(name)
                                .map(properties::get)
                                .filter(value -> value != null && value.isString())
                                .map(value -> term(type + ":" + name, value)))
                        .toList();
        return Stream.concat(terms.stream(), hashes(type, properties))
                .filter(term -> term.observable().value().length() <= LONGEST
                        && !term.observable().value().isEmpty())
                .distinct()
                .toList();
    }

    /** A pattern of another language, or one that cannot be read, is kept and found by name only. */
    private static List<PatternTerm> pattern(ObjectNode properties) {
        var pattern = properties.path("pattern").stringValue("");
        if (!properties.path("pattern_type").stringValue("").equals("stix")) {
            return List.of();
        }
        try {
            return PatternTerms.of(pattern);
        } catch (PatternSyntaxProblem unreadable) {
            return List.of();
        }
    }

    private static Stream<PatternTerm> hashes(String type, ObjectNode properties) {
        return properties.path("hashes").properties().stream()
                .filter(hash -> hash.getValue().isString())
                .map(hash -> term(type + ":hashes.'" + hash.getKey() + "'", hash.getValue()));
    }

    private static PatternTerm term(String path, JsonNode value) {
        return new PatternTerm(path, Observable.of(value.stringValue()), true);
    }
}
