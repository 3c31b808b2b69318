package com.aeondt.auth.users;

import com.aeondt.platform.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as his tenant sees him.
 *
 * @param username what he logs in with; null until he has accepted the invitation
 * @param email where letters go; null when none is known
 * @param emailVerified whether he has shown that he reads them
 * @param roles their names, sorted
 * @param since when he became a member or was invited
 */
public record UserView(
        UserId id,
        @Nullable String username,
        String displayName,
        @Nullable String email,
        boolean emailVerified,
        UserState state,
        List<String> roles,
        Instant since,
        Revision revision) {}
