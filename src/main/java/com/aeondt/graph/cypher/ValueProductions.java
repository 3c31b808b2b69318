package com.aeondt.graph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.parser.internal.ast.factory.ASTFactory.StringPos;

/** Variables, parameters, literals, properties. Names and order of parameters are those of the grammar's factory. */
@SuppressWarnings("unused") // called by name
final class ValueProductions {

    private final Translation translation;

    ValueProductions(Translation translation) {
        this.translation = translation;
    }

    Term newVariable(Object position, String name) {
        return Term.variable(Names.variable(name));
    }

    /** The name is a variable or, where it is a number, a text. */
    Term newParameter(Object position, Object name, Object type) {
        return translation.parameter(name instanceof Term variable ? Names.title(variable) : String.valueOf(name));
    }

    Term newDecimalInteger(Object position, String digits, boolean negated) {
        try {
            long value = Long.parseLong((negated ? "-" : "") + digits.replace("_", ""));
            return Term.constant(value < 0 ? "(%d)".formatted(value) : Long.toString(value), value);
        } catch (NumberFormatException tooLarge) {
            throw new QueryRefused("the number " + digits, "The number '%s' is too large.".formatted(digits));
        }
    }

    Term newDouble(Object position, String digits) {
        return translation.literal(Double.parseDouble(digits.replace("_", "")));
    }

    Term newString(Object position, Object end, String value) {
        return translation.literal(value);
    }

    Term newTrueLiteral(Object position) {
        return Term.constant("true", true);
    }

    Term newFalseLiteral(Object position) {
        return Term.constant("false", false);
    }

    Term newNullLiteral(Object position) {
        return Term.constant("null", null);
    }

    Term listLiteral(Object position, List<Term> items) {
        var text = items.stream().map(Term::text).collect(Collectors.joining(", ", "[", "]"));
        return whole(text, Term.Kind.LIST, items);
    }

    Term mapLiteral(Object position, List<StringPos<Object>> keys, List<Term> values) {
        var entries = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            entries.add(
                    Names.property(keys.get(i).string) + ": " + values.get(i).text());
        }
        return whole("{%s}".formatted(String.join(", ", entries)), Term.Kind.MAP, values);
    }

    Term property(Term owner, StringPos<Object> name) {
        var text = "%s.%s".formatted(owner.text(), Names.property(name.string));
        return Term.composed(text, owner).failingNever(owner.kind() == Term.Kind.VARIABLE);
    }

    Term mapProjection(Object position, Term owner, List<Term> items) {
        var text = items.stream().map(Term::text).collect(Collectors.joining(", "));
        return Term.composed("%s{%s}".formatted(owner.text(), text), items.toArray(Term[]::new));
    }

    Term mapProjectionProperty(StringPos<Object> name) {
        return Term.composed("." + Names.property(name.string));
    }

    Term mapProjectionLiteralEntry(StringPos<Object> name, Term value) {
        return Term.composed("%s: %s".formatted(Names.property(name.string), value.text()), value);
    }

    /** Only a number may be looked up: a text would name a property, also an internal one. */
    Term listLookup(Term list, Term index) {
        if (!(index.constant() instanceof Long || index.constant() instanceof Integer)) {
            throw new QueryRefused(
                    "a computed index", "Between brackets stands a whole number, or a parameter that holds one.");
        }
        return Term.composed("%s[%s]".formatted(list.text(), index.text()), list);
    }

    Term listSlice(Object position, Term list, @Nullable Term from, @Nullable Term to) {
        var text = "%s[%s..%s]".formatted(list.text(), from == null ? "" : from.text(), to == null ? "" : to.text());
        return Term.composed(text, list);
    }

    private static Term whole(String text, Term.Kind kind, List<Term> parts) {
        var all = parts.toArray(Term[]::new);
        return Term.composed(text, all).as(kind).failingNever(Term.allTotal(all));
    }
}
