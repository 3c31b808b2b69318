package com.aeondt.tasks.git;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.jobs.JobId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the webhooks of git hosts: a push asks for a synchronisation, and names and messages are looked at. */
@Service
@Transactional
public class GitHooks {

    private final GitRemotes remotes;
    private final GitDeliveries deliveries;
    private final GitSyncRequests requests;
    private final CommitReferences references;
    private final CommitAuthors authors;

    GitHooks(
            GitRemotes remotes,
            GitDeliveries deliveries,
            GitSyncRequests requests,
            CommitReferences references,
            CommitAuthors authors) {
        this.remotes = remotes;
        this.deliveries = deliveries;
        this.requests = requests;
        this.references = references;
        this.authors = authors;
    }

    /**
     * A webhook as it came in.
     *
     * @param delivery the other side's name for it; null when it gave none
     * @param signature {@code sha256=} and the HMAC-SHA-256 of the body, or the digits alone
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Incoming(
            String event,
            @Nullable String delivery,
            @Nullable String signature,
            byte[] body) {}

    /**
     * Takes a webhook. One that came before changes nothing and gets the answer it got.
     *
     * @throws AeonException {@link GitError#BAD_SIGNATURE}, for an unknown remote too
     */
    public GitDeliveryView receive(UUID remote, Incoming incoming) {
        remotes.verifyHook(remote, incoming.body(), incoming.signature() == null ? "" : incoming.signature());
        var hook = GitHook.parse(incoming.event(), incoming.body());
        var delivery = incoming.delivery() == null ? digest(incoming.body()) : incoming.delivery();
        deliveries
                .begin(remote, delivery, hook)
                .ifPresent(id -> deliveries.finish(id, act(remote, hook), hook.findings()));
        return deliveries.find(remote, delivery);
    }

    /** The webhooks of a remote, newest first. */
    @Transactional(readOnly = true)
    public Slice<GitDeliveryView> list(UUID remote, PageRequest page) {
        return deliveries.list(remotes.find(remote).id(), page);
    }

    /** Commits of the branch that is kept the same are taken over by the synchronisation; those of others are linked. */
    private @Nullable JobId act(UUID remote, GitHook hook) {
        if (!hook.event().equals("push") || hook.branch().isEmpty()) {
            return null;
        }
        if (remotes.find(remote).branch().equals(hook.branch().get())) {
            return requests.ask(remote);
        }
        for (var commit : hook.commits()) {
            Caller.call(authors.of(commit.author()), () -> {
                references.link(commit.message(), commit.id());
                return commit;
            });
        }
        return null;
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
