package com.aeondt.graph.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTermsTests {

    @Test
    void anEqualityAloneIsSufficient() {
        assertThat(PatternTerms.of("[ipv4-addr:value = '198.51.100.1']"))
                .containsExactly(
                        new PatternTerm("ipv4-addr:value", new Observable(ObservableKind.IPV4, "198.51.100.1"), true));
    }

    @Test
    void aPatternOfAnyLengthIsRead() {
        var name = "x".repeat(100_000);

        assertThat(PatternTerms.of(" ".repeat(100_000) + "[file:name = '" + name + "']"))
                .singleElement()
                .satisfies(term -> assertThat(term.observable().value()).isEqualTo(name));
    }

    @Test
    void bracketsWithinBracketsWithoutEndAreRefused() {
        assertThatThrownBy(() -> PatternTerms.of("[" + "(".repeat(100_000))).isInstanceOf(PatternSyntaxProblem.class);
        assertThatThrownBy(() -> PatternTerms.of("(".repeat(100_000))).isInstanceOf(PatternSyntaxProblem.class);
    }

    @Test
    void branchesOfAnOrAreSufficientAndConditionsOfAnAndAreNot() {
        assertThat(
                        PatternTerms.of(
                                "[domain-name:value = 'a.example' OR (file:name = 'x y' AND file:size > 3)] OR [url:value IN ('http://b.example/p','http://c.example')]"))
                .extracting(term -> term.observable().value(), PatternTerm::sufficient)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.example", true),
                        org.assertj.core.groups.Tuple.tuple("x y", false),
                        org.assertj.core.groups.Tuple.tuple("http://b.example/p", true),
                        org.assertj.core.groups.Tuple.tuple("http://c.example", true));
    }

    @Test
    void sequencesRepetitionsAndNegationsAreNotDecidedByOneValue() {
        assertThat(
                        PatternTerms.of(
                                "[domain-name:value='a.example'] FOLLOWEDBY [domain-name:value='b.example'] WITHIN 300 SECONDS"))
                .hasSize(2)
                .noneMatch(PatternTerm::sufficient);
        assertThat(PatternTerms.of("[domain-name:value='a.example'] REPEATS 5 TIMES"))
                .noneMatch(PatternTerm::sufficient);
        assertThat(PatternTerms.of("[domain-name:value NOT = 'a.example']")).isEmpty();
        assertThat(PatternTerms.of("[domain-name:value LIKE '%.example']")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[file:hashes.'SHA-256' = 'aec070645fe53ee3b3763059376134f058cc337247c978add178b6ccdfb0019f']",
                "[file:hashes.MD5 = '79054025255fb1a26e4bc422aef54eb4' AND file:parent_directory_ref.path = 'C:\\\\Windows']",
                "([a-b:c = 1] AND [d:e = true]) WITHIN 5 SECONDS START t'2016-06-01T00:00:00Z' STOP t'2016-07-01T00:00:00Z'",
                "[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' MATCHES 'a.*b']",
                "[EXISTS file:name AND x-my-thing:list[*].value = b'AQ==' /* why */]",
                "[email-message:from_ref.value NOT IN ('a@b.example')] // end",
            })
    void whatTheSpecificationAllowsIsRead(String pattern) {
        assertThat(PatternTerms.of(pattern)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[]",
                "ipv4-addr:value = '1.1.1.1'",
                "[ipv4-addr:value = 1.1.1.1]",
                "[ipv4-addr = 'x']",
                "[ipv4-addr:value = 'x'",
                "[ipv4-addr:value ~ 'x']",
                "[a:b = 'x'] XOR [a:b = 'y']",
                "[a:b = 'x'] AND"
            })
    void whatIsNoPatternIsRefusedWithItsPlace(String pattern) {
        assertThatThrownBy(() -> PatternTerms.of(pattern))
                .isInstanceOf(PatternSyntaxProblem.class)
                .hasMessageStartingWith("At character ");
    }
}
