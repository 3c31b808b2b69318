package com.aeondt.auth.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords(2);

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        var hash = passwords.hash("violet anchor drumming tuesday");

        assertThat(passwords.matches("violet anchor drumming tuesday", hash)).isTrue();
        assertThat(passwords.matches("violet anchor drumming monday", hash)).isFalse();
    }

    @Test
    void theHashIsArgon2idWithTheDocumentedCost() {
        assertThat(passwords.hash("x")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(passwords.matchesNobody("the password of nobody")).isFalse();
    }
}
