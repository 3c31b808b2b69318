package com.aeondt.tasks.git;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import com.aeondt.tasks.project.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A branch of a git repository that a project's todo files are kept the same with. */
@Entity
@Table(schema = "tasks", name = "git_remote")
class GitRemote extends AbstractAggregateRoot<GitRemote> {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private UUID projectId;

    private String url;

    private String branch;

    private String folder;

    private @Nullable String username;

    /** Sealed. */
    private @Nullable String secret;

    /** Sealed; signs the bodies of webhooks. */
    private String hookSecret;

    private @Nullable Long everySeconds;

    private @Nullable String lastCommit;

    private @Nullable Instant lastSyncAt;

    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected GitRemote() {}

    @SuppressWarnings("NullAway.Init")
    GitRemote(
            TenantId tenant,
            ProjectId project,
            RemoteSettings settings,
            UnaryOperator<String> seal,
            String hook,
            Instant now) {
        this.id = Ids.next();
        this.tenantId = tenant.value();
        this.projectId = project.value();
        this.hookSecret = seal.apply(hook);
        this.createdAt = now;
        set(settings, seal);
        registerEvent(new GitRemoteEvent.Added(id, branch));
    }

    GitRemote change(RemoteSettings settings, UnaryOperator<String> seal) {
        if (!url.equals(settings.url()) && settings.secret() == null) {
            // a secret is for the place it was given for, and nobody may send it elsewhere
            secret = null;
        }
        boolean elsewhere =
                !url.equals(settings.url()) || !branch.equals(settings.branch()) || !folder.equals(settings.folder());
        set(settings, seal);
        if (elsewhere) {
            lastCommit = null;
        }
        registerEvent(new GitRemoteEvent.Changed(id));
        return this;
    }

    private void set(RemoteSettings settings, UnaryOperator<String> seal) {
        url = settings.url();
        branch = settings.branch();
        folder = settings.folder();
        username = settings.username();
        if (settings.secret() != null) {
            secret = settings.secret().isEmpty() ? null : seal.apply(settings.secret());
        }
        everySeconds = settings.every() == null ? null : settings.every().toSeconds();
    }

    /** Both sides have this commit now. */
    GitRemote agreed(String commit) {
        lastCommit = commit;
        return this;
    }

    /** A commit was taken over. */
    GitRemote took(String commit, CommitMessage message) {
        registerEvent(new GitRemoteEvent.CommitTaken(
                id,
                commit,
                message.subject(),
                message.breaking(),
                message.breaks().orElse(null),
                message.closes(),
                message.mentions()));
        return agreed(commit);
    }

    GitRemote synchronised(Instant now) {
        lastSyncAt = now;
        registerEvent(new GitRemoteEvent.Synchronised(id, lastCommit));
        return this;
    }

    GitRemote gone() {
        registerEvent(new GitRemoteEvent.Removed(id));
        return this;
    }

    boolean due(Instant now) {
        return everySeconds != null
                && (lastSyncAt == null || !lastSyncAt.plusSeconds(everySeconds).isAfter(now));
    }

    UUID id() {
        return id;
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    String sealedHookSecret() {
        return hookSecret;
    }

    RemoteAccess access(UnaryOperator<String> open) {
        return new RemoteAccess(
                id,
                project(),
                url,
                branch,
                folder.isEmpty() ? "" : folder + "/",
                username,
                secret == null ? null : open.apply(secret),
                lastCommit);
    }

    GitRemoteView toView() {
        return new GitRemoteView(
                id,
                project(),
                url,
                branch,
                folder,
                username,
                secret != null,
                everySeconds == null ? null : Duration.ofSeconds(everySeconds),
                lastCommit,
                lastSyncAt,
                createdAt,
                new Revision(version == null ? 0 : version));
    }
}
