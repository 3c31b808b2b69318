package com.aeondt.graph.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameWordsTests {

    private static final String OWNER = "0199a1b2-0000-7000-8000-1a2b3c4d5e6f";

    @Test
    void everyWordIsAskedForWholeOrAsABeginning() {
        assertThat(NameWords.of("  Lazarus ").query(OWNER, List.of()))
                .isEqualTo("+tenantId:1a2b3c4d5e6f^0 +(name:\"Lazarus\"^4 aliases:\"Lazarus\"^2 "
                        + "x_mitre_aliases:\"Lazarus\"^2 key:\"Lazarus\"^2 name:lazarus* aliases:lazarus* "
                        + "x_mitre_aliases:lazarus* key:lazarus*)");
        assertThat(NameWords.of("a.b").query(OWNER, List.of("intrusion-set", "asset")))
                .startsWith("+tenantId:1a2b3c4d5e6f^0 +(type:\"asset\" type:\"intrusion\\-set\")^0 +(name:\"a.b\"^4")
                .doesNotContain("*");
    }

    @Test
    void nothingOfTheClientIsSyntax() {
        assertThat(NameWords.of("x\"y tenantId:z").query(OWNER, List.of()))
                .contains("name:\"x\\\"y\"", "name:\"tenantId\\:z\"")
                .doesNotContain(" tenantId:z");
        assertThat(NameWords.of("\" * ( ) \\ && - +")).matches(NameWords::isEmpty);
    }

    @Test
    void aLongTextIsCut() {
        var text = IntStream.range(0, 50).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(NameWords.of(text).words()).hasSize(10);
        assertThat(NameWords.of("x".repeat(500)).words().getFirst()).hasSize(100);
    }
}
