package com.aeondt.auth.web;

import com.aeondt.auth.users.UserId;
import com.aeondt.auth.users.UserState;
import com.aeondt.auth.users.UserView;
import com.aeondt.platform.web.Answers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A user as clients see him. */
@Schema(name = "User")
record UserBody(
        UserId id,

        @Schema(example = "ada", description = "Absent until the invitation is accepted") @Nullable String username,

        @Schema(example = "Ada Example") String displayName,
        @Schema(example = "ada@example.org") @Nullable String email,
        boolean emailVerified,
        UserState state,
        @Schema(example = "[\"backend\"]") List<String> roles,
        Instant since,
        String etag) {

    static UserBody of(UserView user) {
        return new UserBody(
                user.id(),
                user.username(),
                user.displayName(),
                user.email(),
                user.emailVerified(),
                user.state(),
                user.roles(),
                user.since(),
                user.revision().etag());
    }

    static ResponseEntity<UserBody> answer(UserView user) {
        return Answers.ok(user.revision(), of(user));
    }
}
