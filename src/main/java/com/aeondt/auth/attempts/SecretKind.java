package com.aeondt.auth.attempts;

/** What is guessed. Failures of one kind do not slow down another. */
public enum SecretKind {
    PASSWORD,
    TOTP,
    RECOVERY_CODE,
    /** The link of an invitation or of a forgotten password. */
    LINK,
    REFRESH_TOKEN,
    API_KEY,
    INTROSPECTION
}
