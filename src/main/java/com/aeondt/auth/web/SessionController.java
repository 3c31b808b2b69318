package com.aeondt.auth.web;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identity;
import com.aeondt.auth.sessions.OpenSessions;
import com.aeondt.auth.users.UserId;
import com.aeondt.auth.users.UserSessions;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/")
class SessionController {

    private final OpenSessions sessions;
    private final UserSessions ofUsers;

    SessionController(OpenSessions sessions, UserSessions ofUsers) {
        this.sessions = sessions;
        this.ofUsers = ofUsers;
    }

    @RequiresScope(RequiresScope.ANY)
    @Operation(summary = "List one's own sessions", description = "Those that are alive, newest first.")
    @GetMapping("/auth/sessions")
    Page<SessionBody> own(@AuthenticationPrincipal Identity identity) {
        var current = mustBeUser(identity);
        return SessionBody.page(sessions.of(identity.id()), current);
    }

    @RequiresScope(RequiresScope.ANY)
    @Operation(summary = "End one of one's own sessions", description = "Felt within a second on every instance.")
    @DeleteMapping("/auth/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOwn(@PathVariable UUID id, @AuthenticationPrincipal Identity identity) {
        mustBeUser(identity);
        sessions.end(identity.id(), id, "ended by the user");
    }

    @RequiresScope("auth:admin")
    @Operation(summary = "List the sessions of a user", description = "Those that are alive, newest first.")
    @GetMapping("/users/{user}/sessions")
    Page<SessionBody> list(@PathVariable UUID user) {
        return SessionBody.page(ofUsers.of(new UserId(user)), null);
    }

    @RequiresScope("auth:admin")
    @Operation(summary = "End a session of a user", description = "Felt within a second on every instance.")
    @DeleteMapping("/users/{user}/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID user, @PathVariable UUID id) {
        ofUsers.end(new UserId(user), id);
    }

    private static UUID mustBeUser(Identity identity) {
        return identity.session()
                .orElseThrow(() -> new AeonException(AuthError.USERS_ONLY, "An API key has no sessions."));
    }
}
