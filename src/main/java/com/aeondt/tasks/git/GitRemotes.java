package com.aeondt.tasks.git;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.keys.SecretBox;
import com.aeondt.tasks.project.ProjectId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The git repositories that the tenant's todo files are kept the same with. */
@Service
@Transactional
public class GitRemotes {

    private static final String PURPOSE = "git-remote";
    private static final String SIGNATURE = "sha256=";
    private static final UUID BEFORE_ALL = new UUID(0L, 0L);

    private final GitRemoteRepository repository;
    private final GitRuns runs;
    private final EgressPolicy egress;
    private final SecretBox box;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    GitRemotes(GitRemoteRepository repository, GitRuns runs, EgressPolicy egress, SecretBox box, Clock clock) {
        this.repository = repository;
        this.runs = runs;
        this.egress = egress;
        this.box = box;
        this.clock = clock;
    }

    /**
     * A remote that was just added.
     *
     * @param hookSecret what the other side signs its webhooks with; shown only now
     */
    public record Added(GitRemoteView remote, String hookSecret) {}

    /**
     * Adds a remote.
     *
     * @throws AeonException {@link GitError#NOT_ALLOWED}
     */
    public Added add(ProjectId project, RemoteSettings settings) {
        egress.check(settings.url());
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var hook = HexFormat.of().formatHex(bytes);
        var remote = repository.saveAndFlush(
                new GitRemote(Tenant.current(), project, settings, this::seal, hook, clock.instant()));
        return new Added(remote.toView(), hook);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public Slice<GitRemoteView> list(PageRequest page) {
        var after = page.after()
                .map(keyset -> UUID.fromString(keyset.values().getFirst()))
                .orElse(BEFORE_ALL);
        var rows = repository.findByIdGreaterThanOrderById(after, Limit.of(page.limit() + 1)).stream()
                .map(GitRemote::toView)
                .toList();
        return Slice.of(rows, page.limit(), remote -> Keyset.of(remote.id().toString()));
    }

    /**
     * A remote.
     *
     * @throws AeonException {@link GitError#NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public GitRemoteView find(UUID id) {
        return require(id).toView();
    }

    /** Changes a remote; another URL, branch or folder begins from nothing in common. */
    public GitRemoteView change(UUID id, Revision seen, RemoteSettings settings) {
        egress.check(settings.url());
        var remote = require(id);
        seen.mustBe(remote.toView().revision());
        return repository.saveAndFlush(remote.change(settings, this::seal)).toView();
    }

    /** Forgets a remote; neither side's files change. */
    public void remove(UUID id, Revision seen) {
        var remote = require(id);
        seen.mustBe(remote.toView().revision());
        repository.delete(repository.saveAndFlush(remote.gone()));
    }

    /** The synchronisations of a remote, newest first. */
    @Transactional(readOnly = true)
    public Slice<GitRunView> runs(UUID id, PageRequest page) {
        return runs.list(require(id).id(), page);
    }

    /**
     * Lets a webhook in.
     *
     * @param signature the HMAC-SHA-256 of the body in hexadecimal digits, with or without {@code sha256=} before it
     * @throws AeonException {@link GitError#BAD_SIGNATURE}, for an unknown remote too
     */
    @Transactional(readOnly = true)
    public void verifyHook(UUID id, byte[] body, String signature) {
        var remote = repository.findById(id).orElseThrow(GitRemotes::badSignature);
        var secret = box.open(PURPOSE, remote.sealedHookSecret());
        var expected = HexFormat.of().formatHex(hmac(secret, body));
        var given = signature.startsWith(SIGNATURE) ? signature.substring(SIGNATURE.length()) : signature;
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8))) {
            throw badSignature();
        }
    }

    /** The remotes whose time to be synchronised has come. */
    @Transactional(readOnly = true)
    List<UUID> due() {
        var now = clock.instant();
        return repository.findByEverySecondsIsNotNullOrderById().stream()
                .filter(remote -> remote.due(now))
                .map(GitRemote::id)
                .toList();
    }

    /** What an exchange needs; the address is checked again, because names may point elsewhere by now. */
    @Transactional(readOnly = true)
    RemoteAccess access(UUID id) {
        var access = require(id).access(text -> box.open(PURPOSE, text));
        egress.check(access.url());
        return access;
    }

    private String seal(String secret) {
        return box.seal(PURPOSE, secret);
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private GitRemote require(UUID id) {
        return repository
                .findById(id)
                .orElseThrow(() ->
                        new AeonException(GitError.NOT_FOUND, "There is no git remote " + id + ".").with("remote", id));
    }

    private static AeonException badSignature() {
        return new AeonException(GitError.BAD_SIGNATURE, "The signature does not fit the body.");
    }
}
