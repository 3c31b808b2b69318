package com.aeondt.auth.external;

import org.jspecify.annotations.Nullable;

/**
 * What somebody brings back from his provider.
 *
 * @param code for the token request
 * @param state as it was sent
 * @param issuer who answered, when the provider says so (RFC 9207); null when it does not
 * @param browserSecret what his browser was given at the start
 */
public record Callback(String code, String state, @Nullable String issuer, String browserSecret) {

    /** None of it. */
    @Override
    public String toString() {
        return "Callback";
    }
}
