package com.aeondt.tasks.filter;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A filter in words with what its relative words mean: {@code today} and {@code me}.
 *
 * @param expression such as {@code is:open priority:P0,P1 (tag:api or assigned:me) due<today+7d}
 * @param today the day it is, where the tenant's people are
 * @param zone where they are
 * @param me the name of whoever asks
 */
public record FilterQuery(String expression, LocalDate today, ZoneId zone, String me) {

    /** The longest expression, in characters. */
    public static final int MAX_LENGTH = 2_000;

    /**
     * The condition.
     *
     * @throws AeonException {@link PlatformError#VALIDATION} that says where the expression makes no sense
     */
    public SqlCondition condition() {
        try {
            if (expression.length() > MAX_LENGTH) {
                throw new FilterSyntaxException("At most " + MAX_LENGTH + " characters", MAX_LENGTH);
            }
            return new FilterSql(this).condition(FilterParser.parse(expression));
        } catch (FilterSyntaxException wrong) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "The filter cannot be understood at character %d: %s."
                            .formatted(wrong.at() + 1, wrong.getMessage()),
                    List.of(new Violation("/expression", "filter-syntax", wrong.getMessage() + ".")));
        }
    }

    /** Both must hold. */
    public FilterQuery and(FilterQuery other) {
        return new FilterQuery("(%s) (%s)".formatted(expression, other.expression), today, zone, me);
    }
}
