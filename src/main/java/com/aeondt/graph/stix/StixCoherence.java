package com.aeondt.graph.stix;

import com.aeondt.graph.observable.PatternSyntaxProblem;
import com.aeondt.graph.observable.PatternTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the properties of an object must be to each other. */
final class StixCoherence {

    private record Order(String first, String then, boolean mayBeEqual) {}

    private static final List<Order> ORDERS = List.of(
            new Order("created", "modified", true),
            new Order("valid_from", "valid_until", false),
            new Order("first_seen", "last_seen", true),
            new Order("first_observed", "last_observed", true),
            new Order("start_time", "stop_time", false),
            new Order("start", "end", true));
    private static final Pattern MILLISECONDS = Pattern.compile(".*T[0-9:]{8}\\.\\d{3}Z");
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");

    private StixCoherence() {}

    static Stream<Finding> findings(StixObject object) {
        var found = new ArrayList<Finding>();
        for (var order : ORDERS) {
            inOrder(object, order, found);
        }
        pattern(object, found);
        customs(object, found);
        if (object.type().equals("vulnerability")
                && object.text("name").filter(name -> name.startsWith("CVE")).isPresent()
                && object.text("name")
                        .filter(name -> CVE.matcher(name).matches())
                        .isEmpty()) {
            found.add(Finding.warning("/name", "A CVE is named such as CVE-2026-12345."));
        }
        return found.stream();
    }

    private static void inOrder(StixObject object, Order order, List<Finding> found) {
        var first = object.time(order.first());
        var then = object.time(order.then());
        if (first.isEmpty() || then.isEmpty()) {
            return;
        }
        int compared = first.get().compareTo(then.get());
        if (compared > 0 || (compared == 0 && !order.mayBeEqual())) {
            found.add(Finding.error(
                    "/" + order.then(), "'%s' must be later than '%s'.".formatted(order.then(), order.first())));
        }
    }

    private static void pattern(StixObject object, List<Finding> found) {
        var pattern = object.text("pattern");
        if (!object.type().equals("indicator")
                || pattern.isEmpty()
                || !object.text("pattern_type").filter("stix"::equals).isPresent()) {
            return;
        }
        try {
            PatternTerms.of(pattern.get());
        } catch (PatternSyntaxProblem broken) {
            found.add(Finding.error("/pattern", String.valueOf(broken.getMessage())));
        }
    }

    private static void customs(StixObject object, List<Finding> found) {
        if (!StixRules.defines(object.type()) && !object.json().has("extensions")) {
            found.add(Finding.warning(
                    "/type", "The type is not of the specification; say with 'extensions' where it is defined."));
        }
        for (var name : List.of("created", "modified")) {
            if (object.text(name)
                    .filter(text -> !MILLISECONDS.matcher(text).matches())
                    .isPresent()) {
                found.add(Finding.warning("/" + name, "'%s' should have milliseconds.".formatted(name)));
            }
        }
    }
}
