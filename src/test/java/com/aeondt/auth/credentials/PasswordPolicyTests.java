package com.aeondt.auth.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy(12, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {"password1234", "qwertyuiop[]", "123456789012", "aaaaaaaaaaaa", "P@ssw0rd2026!", "letmeinletmein"
            })
    void whatAttackersTryFirstIsRefused(String password) {
        assertThat(policy.objection(password, List.of()))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("The password")
                        .endsWith(".")
                        .doesNotContain(".."));
    }

    @Test
    void theUsersOwnNamesAreRefused() {
        assertThat(policy.objection("margaret.hamilton", List.of("margaret.hamilton")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"violet anchor drumming tuesday", "k7#Vq2!mZt9pLw", "пять синих слонов гуляют"})
    void unrelatedWordsAndRandomTextAreFine(String password) {
        assertThat(policy.objection(password, List.of())).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersAndBounded() {
        assertThat(policy.objection("k7#Vq2!mZt9", List.of()))
                .hasValueSatisfying(text -> assertThat(text).contains("at least 12"));
        assertThat(policy.objection("kV#2".repeat(33), List.of()))
                .hasValueSatisfying(text -> assertThat(text).contains("at most 128"));
    }
}
