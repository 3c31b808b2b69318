package com.aeondt.auth.apikeys;

/** Whether a key works. */
public enum ApiKeyState {
    /** It works. */
    ACTIVE,
    /** It still works, while its successor is being put in its place. */
    REPLACED,
    /** Its time is over. */
    EXPIRED,
    /** Somebody ended it. */
    REVOKED
}
