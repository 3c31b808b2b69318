package com.aeondt.tasks.web;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.Public;
import com.aeondt.tasks.git.GitDeliveryView;
import com.aeondt.tasks.git.GitHooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/git-hooks")
class GitHookController {

    private final GitHooks hooks;

    GitHookController(GitHooks hooks) {
        this.hooks = hooks;
    }

    @Operation(
            summary = "Take a webhook of a git host",
            description =
                    "For GitHub, Gitea and Forgejo, content type `application/json`. Nobody logs in here: the body is signed"
                            + " with the secret that was shown when the remote was added (HMAC-SHA-256). A push to the"
                            + " remote's branch asks for a synchronisation; names of new branches and commit messages"
                            + " that do not keep to the conventions are findings. A delivery that comes again gets the same answer.")
    @Public
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping(path = "/{tenant}/{remote}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    GitDeliveryView receive(
            @PathVariable UUID tenant,
            @PathVariable UUID remote,
            @Parameter(description = "`push`, `create`, `ping` …", example = "push")
                    @RequestHeader(name = "X-GitHub-Event", required = false)
                    @Nullable String event,
            @RequestHeader(name = "X-Gitea-Event", required = false) @Nullable String giteaEvent,
            @Parameter(description = "Makes repetitions known; without it the body does")
                    @RequestHeader(name = "X-GitHub-Delivery", required = false)
                    @Nullable String delivery,
            @RequestHeader(name = "X-Gitea-Delivery", required = false) @Nullable String giteaDelivery,
            @Parameter(description = "`sha256=` and 64 hexadecimal digits")
                    @RequestHeader(name = "X-Hub-Signature-256", required = false)
                    @Nullable String signature,
            @RequestHeader(name = "X-Gitea-Signature", required = false) @Nullable String giteaSignature,
            @RequestBody byte[] body) {
        var incoming = new GitHooks.Incoming(
                Objects.requireNonNullElse(either(event, giteaEvent), "push"),
                either(delivery, giteaDelivery),
                either(signature, giteaSignature),
                body);
        return Tenant.call(new TenantId(tenant), () -> hooks.receive(remote, incoming));
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
