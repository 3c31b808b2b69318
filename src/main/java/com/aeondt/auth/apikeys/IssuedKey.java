package com.aeondt.auth.apikeys;

/**
 * A key that has just been made.
 *
 * @param secret the whole key: nobody will ever see it again
 */
public record IssuedKey(ApiKeyView key, String secret) {

    /** Never the secret, so that a record that strays into a log is harmless. */
    @Override
    public String toString() {
        return "IssuedKey[" + key.id() + "]";
    }
}
