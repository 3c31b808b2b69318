package com.aeondt.auth.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final AtomicInteger hashed = new AtomicInteger();
    private final Passwords passwords = new Passwords(2, took -> hashed.incrementAndGet());

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

    @Test
    void checkingForNobodyIsTheSameWork() {
        var hash = passwords.hash("violet anchor drumming tuesday");
        hashed.set(0);

        passwords.matches("wrong", hash);
        assertThat(hashed).hasValue(1);
        passwords.matchesNobody("wrong");

        assertThat(hashed).hasValue(2);
    }
}
