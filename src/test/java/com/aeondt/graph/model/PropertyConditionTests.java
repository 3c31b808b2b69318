package com.aeondt.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.model.PropertyCondition.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyConditionTests {

    @Test
    void theValueMayHoldColons() {
        assertThat(PropertyCondition.parse("url:eq:https://example.org"))
                .contains(new PropertyCondition("url", Operator.EQ, "https://example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "name:eq", "name:like:x", "na me:eq:x", "name';--:eq:x", ":eq:x"})
    void anythingElseIsNone(String text) {
        assertThat(PropertyCondition.parse(text)).isEmpty();
    }

    @Test
    void neitherTheNameNorTheValueBecomesPartOfTheQuery() {
        for (var operator : Operator.values()) {
            assertThat(new PropertyCondition("secret", operator, "7").sql("p", "v"))
                    .doesNotContain("secret")
                    .doesNotContain("7")
                    .contains(":p")
                    .contains(":v");
        }
    }
}
