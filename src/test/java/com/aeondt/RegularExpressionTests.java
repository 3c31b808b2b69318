package com.aeondt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Java's regular expressions go down one level of the stack for each repetition of a group that may have to be taken back. A text
 * of some thousand characters from outside ends them with a StackOverflowError. A possessive repetition takes nothing back.
 */
class RegularExpressionTests {

    /** A group that is repeated without a bound, and without a plus that keeps what was found. */
    private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,})(?!\\+)");

    private static final Pattern CHARACTER_CLASS = Pattern.compile("(?<!\\\\)\\[(?:[^\\]\\\\]|\\\\.)++]");

    @Test
    void noGroupIsRepeatedWithoutAnEndAndTakenBack() {
        var patterns = ArchitectureTests.HOUSE.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .toList();

        assertThat(patterns).hasSizeGreaterThan(50);
        assertThat(patterns).filteredOn(field -> isEndless(text(field))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b)*", "(?:,[a-z]+)+c", "(a){2,}"})
    void anEndlessGroupIsFound(String expression) {
        assertThat(isEndless(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b)*+", "(a){2,4}", "[)]*", "a\\)*", "(a)?"})
    void anythingElseIsNot(String expression) {
        assertThat(isEndless(expression)).isFalse();
    }

    private static boolean isEndless(String expression) {
        return ENDLESS.matcher(CHARACTER_CLASS.matcher(expression).replaceAll("x"))
                .find();
    }

    private static String text(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return ((Pattern) reflected.get(null)).pattern();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
