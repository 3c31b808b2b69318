package com.aeondt.auth.sessions;

import java.time.Duration;
import java.util.UUID;

/**
 * What a login or a refresh hands out.
 *
 * @param session the login
 * @param accessToken a signed JWT
 * @param accessLife how long it is good for
 * @param refreshToken opaque, good for one use
 * @param passwordChangeRequired whether the access token is good for changing the password only
 */
public record IssuedTokens(
        UUID session, String accessToken, Duration accessLife, String refreshToken, boolean passwordChangeRequired) {}
