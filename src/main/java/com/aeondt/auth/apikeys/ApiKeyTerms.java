package com.aeondt.auth.apikeys;

import java.time.Instant;
import java.util.Set;

/**
 * What a key is called and may do.
 *
 * @param name for people, such as the program that uses it
 * @param scopes at most what its maker may do in the tenant
 * @param expiresAt when it stops working
 */
public record ApiKeyTerms(String name, Set<String> scopes, Instant expiresAt) {

    public ApiKeyTerms {
        scopes = Set.copyOf(scopes);
    }
}
