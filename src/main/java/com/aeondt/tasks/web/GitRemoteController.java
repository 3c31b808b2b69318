package com.aeondt.tasks.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.git.GitDeliveryView;
import com.aeondt.tasks.git.GitHooks;
import com.aeondt.tasks.git.GitRemoteView;
import com.aeondt.tasks.git.GitRemotes;
import com.aeondt.tasks.git.GitRunView;
import com.aeondt.tasks.git.GitSyncRequests;
import com.aeondt.tasks.git.RemoteSettings;
import com.aeondt.tasks.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/git-remotes")
class GitRemoteController {

    private final GitRemotes remotes;
    private final GitSyncRequests requests;
    private final GitHooks hooks;
    private final Projects projects;

    GitRemoteController(GitRemotes remotes, GitSyncRequests requests, GitHooks hooks, Projects projects) {
        this.remotes = remotes;
        this.requests = requests;
        this.hooks = hooks;
        this.projects = projects;
    }

    /**
     * A git remote to be kept the same.
     *
     * @param project its id or key; absent for the standard project
     * @param secret a password or token; absent in a change leaves it as it is, empty removes it
     * @param everyMinutes how often to synchronise by itself; absent for never
     */
    @Schema(name = "GitRemoteSettings")
    record RemoteRequest(
            @Nullable String project,
            @NotBlank @Size(max = 2_000) String url,

            @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*") @Nullable String branch,

            @Size(max = 500) @Pattern(regexp = "(?!/|.*//)[A-Za-z0-9._/-]*") @Nullable
            String folder,

            @Size(max = 200) @Nullable String username,
            @Size(max = 4_000) @Nullable String secret,
            @Min(1) @Max(10_080) @Nullable Integer everyMinutes) {

        RemoteSettings settings() {
            return new RemoteSettings(
                    url,
                    branch == null ? "main" : branch,
                    folder == null ? "" : folder,
                    username,
                    secret,
                    everyMinutes == null ? null : Duration.ofMinutes(everyMinutes));
        }

        @Override
        public String toString() {
            return "RemoteRequest[" + branch + "]";
        }
    }

    /**
     * A git remote; its secret is never shown.
     *
     * @param webhookPath where it sends its webhooks
     * @param webhookSecret what it signs its webhooks with; only in the answer that creates the remote
     */
    @Schema(name = "GitRemote")
    record RemoteBody(
            UUID id,
            UUID project,
            String url,
            String branch,
            String folder,
            @Nullable String username,
            boolean hasSecret,
            @Nullable Long everyMinutes,
            @Nullable String lastCommit,
            @Nullable Instant lastSyncAt,
            Instant createdAt,
            String webhookPath,
            @Nullable String webhookSecret,
            String etag) {

        static RemoteBody of(GitRemoteView remote, @Nullable String webhookSecret) {
            var every = remote.every();
            return new RemoteBody(
                    remote.id(),
                    remote.project().value(),
                    remote.url(),
                    remote.branch(),
                    remote.folder(),
                    remote.username(),
                    remote.hasSecret(),
                    every == null ? null : every.toMinutes(),
                    remote.lastCommit(),
                    remote.lastSyncAt(),
                    remote.createdAt(),
                    "/api/v1/git-hooks/" + Tenant.current() + "/" + remote.id(),
                    webhookSecret,
                    remote.revision().etag());
        }
    }

    /** The job that synchronises. */
    @Schema(name = "GitSyncAsked")
    record SyncBody(JobId job) {}

    @Operation(summary = "List git remotes")
    @RequiresScope("work:read")
    @GetMapping
    Page<RemoteBody> list(PageQuery page) {
        return page.page(remotes.list(page.request()).map(remote -> RemoteBody.of(remote, null)));
    }

    @Operation(
            summary = "Add a git remote",
            description = "Its todo files and the project's are the same from the first sync on.")
    @RequiresScope("work:write")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<RemoteBody> add(@Valid @RequestBody RemoteRequest body) {
        var project = body.project() == null ? projects.standard() : projects.find(body.project());
        var added = remotes.add(project.id(), body.settings());
        var remote = added.remote();
        return Answers.created(remote.id(), remote.revision(), RemoteBody.of(remote, added.hookSecret()));
    }

    @Operation(summary = "Read a git remote")
    @RequiresScope("work:read")
    @GetMapping("/{id}")
    ResponseEntity<RemoteBody> read(@PathVariable UUID id) {
        var remote = remotes.find(id);
        return Answers.ok(remote.revision(), RemoteBody.of(remote, null));
    }

    @Operation(
            summary = "Change a git remote",
            description =
                    "The project stays; without a secret the stored one stays, too, unless the URL is another one.")
    @RequiresScope("work:write")
    @PutMapping("/{id}")
    ResponseEntity<RemoteBody> change(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody RemoteRequest body) {
        var remote = remotes.change(id, seen, body.settings());
        return Answers.ok(remote.revision(), RemoteBody.of(remote, null));
    }

    @Operation(summary = "Forget a git remote", description = "Neither side's files change.")
    @RequiresScope("work:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @IfMatch Revision seen) {
        remotes.remove(id, seen);
    }

    @Operation(summary = "Synchronise a git remote", description = "In the background; the job's result is the run.")
    @RequiresScope("work:write")
    @PostMapping("/{id}/sync")
    ResponseEntity<SyncBody> sync(@PathVariable UUID id) {
        var job = requests.ask(id);
        return Answers.accepted(job, new SyncBody(job));
    }

    @Operation(summary = "List the synchronisations of a git remote", description = "Newest first.")
    @RequiresScope("work:read")
    @GetMapping("/{id}/runs")
    Page<GitRunView> runs(@PathVariable UUID id, PageQuery page) {
        return page.page(remotes.runs(id, page.request()));
    }

    @Operation(
            summary = "List the webhooks that came from a git remote",
            description = "Newest first, with what a person should look at: names of branches and commit messages.")
    @RequiresScope("work:read")
    @GetMapping("/{id}/deliveries")
    Page<GitDeliveryView> deliveries(@PathVariable UUID id, PageQuery page) {
        return page.page(hooks.list(id, page.request()));
    }
}
