package com.aeondt.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextGuardsTests {

    @Test
    void controlTokensAreTakenOutAlsoWhenTakingOneOutMakesAnother() {
        var untrusted = new UntrustedText(List.of("<|im_end|>", "</s>"));

        assertThat(untrusted.clean("a<|im_end|>b")).isEqualTo("ab");
        assertThat(untrusted.clean("a<|im_<|im_end|>end|>b")).isEqualTo("ab");
        assertThat(untrusted.clean("a<</s>/s>b")).isEqualTo("ab");
    }

    @Test
    void charactersThatNoTextHasAreTakenOut() {
        var untrusted = new UntrustedText(List.of());

        assertThat(untrusted.clean("a\0b\u0007\n\tc")).isEqualTo("ab\n\tc");
        assertThat(untrusted.clean("a\uD83Db \uD83D\uDE80")).isEqualTo("a\uFFFDb \uD83D\uDE80");
    }

    @Test
    void whatMayBeginAStopTextIsHeldBack() {
        var stops = new StopStrings(List.of("END", "\n\n"));

        assertThat(stops.accept("one E")).isEqualTo("one ");
        assertThat(stops.accept("N")).isEmpty();
        assertThat(stops.accept("X\n")).isEqualTo("ENX");
        assertThat(stops.accept("\nmore")).isEmpty();
        assertThat(stops.stopped()).isTrue();
        assertThat(stops.rest()).isEmpty();
    }

    @Test
    void whatWasHeldBackComesAtTheEnd() {
        var stops = new StopStrings(List.of("END"));

        assertThat(stops.accept("one EN")).isEqualTo("one ");
        assertThat(stops.rest()).isEqualTo("EN");
    }

    @Test
    void theGrammarGetsOnlyWhatTheLibraryUnderstands() {
        var schema = AnswerSchema.of("""
                {"type":"object","title":"T","properties":{"a":{"type":"string","description":"d","maxLength":100000},
                 "b":{"type":"array","items":{"$ref":"#/$defs/x"},"maxItems":3}},"$defs":{"x":{"type":"integer","minimum":1}}}""");

        assertThat(schema.forGrammar()).isEqualTo("""
                        {"type":"object","properties":{"a":{"type":"string"},"b":{"type":"array",\
                        "items":{"$ref":"#/$defs/x"},"maxItems":3}},"$defs":{"x":{"type":"integer"}}}""");
        assertThat(schema.violation("{\"b\":[0]}")).isPresent();
        assertThat(schema.violation("{\"b\":[1]}")).isEmpty();
        assertThat(schema.violation("{\"b\":")).contains("it is not JSON");
    }
}
