package com.aeondt.graph.cypher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators. Comparisons never fail in Cypher, arithmetic may. Names and order of parameters are those of the grammar's factory. */
@SuppressWarnings("unused") // called by name
final class OperatorProductions {

    private final Translation translation;

    OperatorProductions(Translation translation) {
        this.translation = translation;
    }

    Term and(Object position, Term left, Term right) {
        translation.budget.spend(Budget.Item.CONDITION);
        return Term.conjunction(left, right);
    }

    Term ands(List<Term> terms) {
        return terms.stream().reduce(Term::conjunction).orElseThrow();
    }

    Term or(Object position, Term left, Term right) {
        return logical("OR", left, right);
    }

    Term xor(Object position, Term left, Term right) {
        return logical("XOR", left, right);
    }

    Term not(Object position, Term term) {
        return Term.truth("(NOT %s)".formatted(term.text()), term).failingNever(term.isTruth() && term.total());
    }

    Term eq(Object position, Term left, Term right) {
        return comparison("=", left, right);
    }

    Term neq(Object position, Term left, Term right) {
        return comparison("<>", left, right);
    }

    Term neq2(Object position, Term left, Term right) {
        return comparison("<>", left, right);
    }

    Term lt(Object position, Term left, Term right) {
        return comparison("<", left, right);
    }

    Term lte(Object position, Term left, Term right) {
        return comparison("<=", left, right);
    }

    Term gt(Object position, Term left, Term right) {
        return comparison(">", left, right);
    }

    Term gte(Object position, Term left, Term right) {
        return comparison(">=", left, right);
    }

    Term startsWith(Object position, Term left, Term right) {
        return comparison("STARTS WITH", left, right);
    }

    Term endsWith(Object position, Term left, Term right) {
        return comparison("ENDS WITH", left, right);
    }

    Term contains(Object position, Term left, Term right) {
        return comparison("CONTAINS", left, right);
    }

    /** Fails when what stands on the right is no list. */
    Term in(Object position, Term item, Term list) {
        boolean certain = list.kind() == Term.Kind.LIST && Term.allTotal(item, list);
        return comparison("IN", item, list).failingNever(certain);
    }

    Term isNull(Object position, Term term) {
        return Term.truth("(%s IS NULL)".formatted(term.text()), term);
    }

    Term isNotNull(Object position, Term term) {
        return Term.truth("(%s IS NOT NULL)".formatted(term.text()), term);
    }

    Term labelExpressionPredicate(Term term, String labels) {
        boolean certain = term.kind() == Term.Kind.VARIABLE;
        return Term.truth("(%s:%s)".formatted(term.text(), labels), term).failingNever(certain);
    }

    Term plus(Object position, Term left, Term right) {
        translation.budget.spend(Budget.Item.CONCATENATION);
        return arithmetic("+", left, right).grown();
    }

    Term concatenate(Object position, Term left, Term right) {
        translation.budget.spend(Budget.Item.CONCATENATION);
        return arithmetic("||", left, right).grown();
    }

    Term minus(Object position, Term left, Term right) {
        return arithmetic("-", left, right);
    }

    Term multiply(Object position, Term left, Term right) {
        return arithmetic("*", left, right);
    }

    Term divide(Object position, Term left, Term right) {
        return arithmetic("/", left, right);
    }

    Term modulo(Object position, Term left, Term right) {
        return arithmetic("%", left, right);
    }

    Term pow(Object position, Term left, Term right) {
        return arithmetic("^", left, right);
    }

    Term unaryMinus(Object position, Term term) {
        return Term.composed("(- %s)".formatted(term.text()), term);
    }

    Term caseExpression(
            Object position, @Nullable Term value, List<Term> when, List<Term> then, @Nullable Term otherwise) {
        var text = new StringBuilder("CASE"); // the parser has made comparisons of the short form
        boolean growing = otherwise != null && otherwise.growing();
        for (int i = 0; i < when.size(); i++) {
            translation.budget.spend(Budget.Item.CONDITION);
            text.append(" WHEN ")
                    .append(when.get(i).text())
                    .append(" THEN ")
                    .append(then.get(i).text());
            growing |= Term.anyGrowing(when.get(i), then.get(i));
        }
        if (otherwise != null) {
            text.append(" ELSE ").append(otherwise.text());
        }
        var whole = Term.composed(text.append(" END").toString());
        return growing ? whole.grown() : whole;
    }

    private Term comparison(String operator, Term left, Term right) {
        translation.budget.spend(Budget.Item.CONDITION);
        return Term.truth("(%s %s %s)".formatted(left.text(), operator, right.text()), left, right);
    }

    /** Fails when a side is neither true nor false. */
    private Term logical(String operator, Term left, Term right) {
        boolean certain = left.isTruth() && right.isTruth() && Term.allTotal(left, right);
        return comparison(operator, left, right).failingNever(certain);
    }

    private Term arithmetic(String operator, Term left, Term right) {
        translation.budget.spend(Budget.Item.CONDITION);
        return Term.composed("(%s %s %s)".formatted(left.text(), operator, right.text()), left, right);
    }
}
