package com.aeondt.auth;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which identity can refuse. */
public enum AuthError implements ErrorCode {
    BAD_CREDENTIALS(
            "bad-credentials",
            ErrorKind.UNAUTHENTICATED,
            "The user name, the password or the code is wrong",
            "Check them. The answer is the same whichever of them is wrong, and after several failures it takes longer."),
    INVALID_TOKEN(
            "invalid-token",
            ErrorKind.UNAUTHENTICATED,
            "The token or key is not valid, or not any more",
            "Get a new access token with the refresh token, or log in again; ask for a new key."),
    REFRESH_REUSED(
            "refresh-token-reused",
            ErrorKind.UNAUTHENTICATED,
            "The refresh token had been used before",
            "Somebody else may hold it: the session was ended. Log in again."),
    PASSWORD_CHANGE_REQUIRED(
            "password-change-required",
            ErrorKind.FORBIDDEN,
            "The password must be changed first",
            "POST /api/v1/auth/password with the current and a new password; nothing else works before."),
    WEAK_PASSWORD(
            "weak-password",
            ErrorKind.INVALID,
            "The password is not good enough",
            "Use a longer one; a few unrelated words or a password manager's suggestion will do."),
    STEP_UP_REQUIRED(
            "step-up-required",
            ErrorKind.FORBIDDEN,
            "The operation needs a fresh second factor",
            "POST /api/v1/auth/step-up with a code of your authenticator, then repeat; an API key cannot do this."),
    TENANT_REQUIRED(
            "tenant-required",
            ErrorKind.INVALID,
            "The caller belongs to several tenants and named none",
            "Send X-Customer-ID with the tenant's id or short name; GET /api/v1/auth/me lists yours."),
    TENANT_FORBIDDEN(
            "tenant-forbidden",
            ErrorKind.FORBIDDEN,
            "The caller does not belong to this tenant",
            "GET /api/v1/auth/me lists the tenants you belong to."),
    BUSY(
            "auth-busy",
            ErrorKind.UNAVAILABLE,
            "More logins than the server can check at the moment",
            "Retry after the given time.");

    private final Definition definition;

    AuthError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
