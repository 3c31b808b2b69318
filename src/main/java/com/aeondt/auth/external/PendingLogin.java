package com.aeondt.auth.external;

/**
 * What is remembered while somebody is at his provider.
 *
 * @param nonce the ID token must answer to its hash
 * @param verifier of PKCE: the token request must come from who made the authorization request
 * @param browserHash of the secret that the browser keeps: whoever comes back must be who went
 */
record PendingLogin(String nonce, String verifier, String browserHash) {

    /** None of it. */
    @Override
    public String toString() {
        return "PendingLogin";
    }
}
