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
    SECOND_FACTOR_REQUIRED(
            "second-factor-required",
            ErrorKind.UNAUTHENTICATED,
            "The user has a second factor and showed none",
            "Repeat the request with `code`: what the authenticator shows, or a recovery code."),
    SESSION_NOT_FOUND(
            "session-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such session, or it is over",
            "GET /api/v1/auth/sessions lists those that are alive."),
    NOT_ENROLLED(
            "totp-not-enrolled",
            ErrorKind.CONFLICT,
            "There is no authenticator",
            "POST /api/v1/auth/totp/enrol, then confirm with a code: POST /api/v1/auth/totp/verify."),
    ENROLLED(
            "totp-enrolled",
            ErrorKind.CONFLICT,
            "There is an authenticator already",
            "Remove it first: DELETE /api/v1/auth/totp."),
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
    TENANT_NOT_FOUND(
            "tenant-not-found", ErrorKind.NOT_FOUND, "There is no such tenant", "GET /api/v1/tenants lists them."),
    TENANT_EXISTS("tenant-exists", ErrorKind.CONFLICT, "There is a tenant of that short name", "Choose another one."),
    TENANT_PROTECTED(
            "tenant-protected",
            ErrorKind.CONFLICT,
            "This tenant cannot be closed from here",
            "Choose another tenant with X-Customer-ID first; the public one always stays."),
    TENANT_STATE(
            "tenant-state",
            ErrorKind.CONFLICT,
            "The state of the tenant does not allow it",
            "GET /api/v1/tenants/{id} shows its state; one that is being deleted does not come back."),
    EXPORT_NOT_FOUND(
            "tenant-export-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such finished export",
            "GET /api/v1/jobs/{id} shows how far it is. Exports are kept for a week."),
    TEAM_NOT_FOUND("team-not-found", ErrorKind.NOT_FOUND, "There is no such team", "GET /api/v1/teams lists them."),
    TEAM_EXISTS("team-exists", ErrorKind.CONFLICT, "There is a team of that name", "Choose another name."),
    TENANT_FORBIDDEN(
            "tenant-forbidden",
            ErrorKind.FORBIDDEN,
            "The caller does not belong to this tenant",
            "GET /api/v1/auth/me lists the tenants you belong to."),
    BEYOND_OWN(
            "beyond-own-rights",
            ErrorKind.FORBIDDEN,
            "Nobody gives rights that he does not have",
            "Leave out what the answer lists, or ask somebody who has it: an administrator of the installation has everything."),
    LAST_ADMINISTRATOR(
            "last-administrator",
            ErrorKind.CONFLICT,
            "The tenant would be left without an administrator",
            "Give the role tenant-administrator to somebody else first."),
    USER_NOT_FOUND(
            "user-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such user in the tenant",
            "GET /api/v1/users lists them."),
    USER_SHARED(
            "user-shared",
            ErrorKind.CONFLICT,
            "The account belongs to other tenants too",
            "The user changes it himself, or an administrator of the installation does; here you decide about roles only."),
    USER_NOT_INVITED(
            "user-not-invited",
            ErrorKind.CONFLICT,
            "The user has accepted the invitation already",
            "There is nothing to send again; for a forgotten password POST /api/v1/auth/password-reset."),
    EMAIL_TAKEN(
            "email-taken",
            ErrorKind.CONFLICT,
            "An account has this address already",
            "Log in with that account and POST the token to /api/v1/auth/invitations/join; or choose another address."),
    USERNAME_TAKEN("username-taken", ErrorKind.CONFLICT, "The user name is taken", "Choose another one."),
    MEMBER_ALREADY(
            "member-already",
            ErrorKind.CONFLICT,
            "The account belongs to the tenant already",
            "There is nothing to join; an administrator may remove the invitation."),
    USERS_ONLY(
            "users-only",
            ErrorKind.FORBIDDEN,
            "Only a user can do this, an API key cannot",
            "Log in: POST /api/v1/auth/token, and send the access token."),
    LINK_INVALID(
            "link-invalid",
            ErrorKind.FORBIDDEN,
            "The link does not work, or not any more",
            "A link works once and for a limited time. Ask for a new one."),
    ROLE_NOT_FOUND("role-not-found", ErrorKind.NOT_FOUND, "There is no such role", "GET /api/v1/roles lists them."),
    ROLE_EXISTS("role-exists", ErrorKind.CONFLICT, "There is a role of that name", "Choose another name."),
    ROLE_LIMIT(
            "role-limit",
            ErrorKind.CONFLICT,
            "The tenant has as many roles as it may have",
            "Delete one that nobody holds, or use one there is."),
    ROLE_BUILT_IN(
            "role-built-in",
            ErrorKind.CONFLICT,
            "The role is the same in every tenant",
            "Make a role of your own with the scopes you need: POST /api/v1/roles."),
    ROLE_IN_USE("role-in-use", ErrorKind.CONFLICT, "Users hold the role", "Give them other roles first."),
    KEY_NOT_FOUND(
            "api-key-not-found", ErrorKind.NOT_FOUND, "There is no such API key", "GET /api/v1/api-keys lists them."),
    KEY_ENDED("api-key-ended", ErrorKind.CONFLICT, "The API key has ended", "Make a new one: POST /api/v1/api-keys."),
    KEY_REPLACED(
            "api-key-replaced",
            ErrorKind.CONFLICT,
            "The API key was replaced already",
            "Rotate the key that took its place; `by` names it."),
    USER_NOT_ACCEPTED(
            "user-not-accepted",
            ErrorKind.CONFLICT,
            "The user has not accepted the invitation yet",
            "Send it again: POST /api/v1/users/{id}/invitation."),
    ROLE_UNKNOWN(
            "role-unknown",
            ErrorKind.INVALID,
            "A role of that name does not exist",
            "GET /api/v1/roles lists the built-in roles and those of the tenant."),
    TOO_MANY_ATTEMPTS(
            "too-many-attempts",
            ErrorKind.RATE_LIMITED,
            "Too many attempts with a wrong secret have failed",
            "Wait as long as Retry-After says; each further failure makes it longer. From another address, or with a session"
                    + " that is open already, nothing is delayed."),
    EXTERNAL_LOGIN_FAILED(
            "oidc-login-failed",
            ErrorKind.UNAUTHENTICATED,
            "The login with the provider did not succeed",
            "Begin again: POST /api/v1/auth/oidc/{provider}/start, and complete in the same browser within ten minutes."),
    NOT_LINKED(
            "oidc-not-linked",
            ErrorKind.FORBIDDEN,
            "No account is linked to this login",
            "Log in with user name and password, then POST /api/v1/auth/oidc/{provider}/link."),
    LINK_NOT_FOUND(
            "oidc-link-not-found",
            ErrorKind.NOT_FOUND,
            "Your account is not linked to this login",
            "GET /api/v1/auth/oidc/links lists the logins that it is linked to."),
    LAST_WAY_IN(
            "oidc-last-way-in",
            ErrorKind.CONFLICT,
            "The last way into the account stays",
            "Set a password with POST /api/v1/auth/password-reset, or link another provider, then try again."),
    LINKED_ELSEWHERE(
            "oidc-linked-elsewhere",
            ErrorKind.CONFLICT,
            "Another account is linked to this login",
            "Log in with that account, or use another account at the provider."),
    PROVIDER_NOT_FOUND(
            "oidc-provider-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such provider",
            "GET /api/v1/auth/oidc lists those there are."),
    PROVIDER_AWAY(
            "oidc-provider-away",
            ErrorKind.UNAVAILABLE,
            "The provider cannot be asked",
            "Retry after the given time, or log in with user name and password."),
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
