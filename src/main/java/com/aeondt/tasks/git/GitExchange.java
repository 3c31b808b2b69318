package com.aeondt.tasks.git;

import com.aeondt.platform.AeonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** One exchange with a remote: its branch, fetched into memory, and a way to push onto it. Nothing touches the disk. */
final class GitExchange implements AutoCloseable {

    private static final int MOST_COMMITS = 500;
    private static final int LARGEST_FILE = 16 * 1024 * 1024;
    private static final String FETCHED = "refs/heads/fetched";

    private final RemoteAccess access;
    private final int timeout;
    private final HttpConnectionFactory connections;
    private final InMemoryRepository repository = inMemory();
    private final Git git = Git.wrap(repository);

    private GitExchange(RemoteAccess access, int timeout, HttpConnectionFactory connections) {
        this.access = access;
        this.timeout = timeout;
        this.connections = connections;
        // a remote must not send us elsewhere
        repository.getConfig().setString("http", null, "followRedirects", "false");
    }

    /** It has a file system only because repositories of this machine are reached through one. */
    private static InMemoryRepository inMemory() {
        try {
            return new InMemoryRepository.Builder()
                    .setRepositoryDescription(new DfsRepositoryDescription("todo"))
                    .setFS(FS.DETECTED)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Fetches the branch.
     *
     * @throws AeonException {@link GitError#UNREACHABLE}
     */
    static GitExchange fetch(RemoteAccess access, int timeoutSeconds, HttpConnectionFactory connections) {
        var exchange = new GitExchange(access, timeoutSeconds, connections);
        try {
            exchange.fetch();
            return exchange;
        } catch (GitAPIException e) {
            exchange.close();
            throw unreachable(e);
        }
    }

    private void fetch() throws GitAPIException {
        boolean there = with(git.lsRemote().setRemote(access.url()).setHeads(true)).call().stream()
                .anyMatch(ref -> ref.getName().equals(branch()));
        if (there) {
            with(git.fetch().setRemote(access.url()).setRefSpecs(new RefSpec("+" + branch() + ":" + FETCHED)))
                    .call();
        }
    }

    /** The commits of the branch behind a known one, oldest first, along first parents; the last one alone if that is lost. */
    List<RevCommit> since(@Nullable String known) {
        try (var walk = new RevWalk(repository)) {
            var head = head();
            if (head.isEmpty() || head.get().name().equals(known)) {
                return List.of();
            }
            var commits = new ArrayList<RevCommit>();
            for (var at = walk.parseCommit(head.get());
                    !at.name().equals(known);
                    at = walk.parseCommit(at.getParent(0))) {
                commits.addFirst(at);
                if (at.getParentCount() == 0 || commits.size() == MOST_COMMITS) {
                    return List.of(commits.getLast());
                }
            }
            return commits;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ObjectId> head() {
        try {
            return Optional.ofNullable(repository.resolve(FETCHED));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file as it is in a commit. */
    Optional<byte[]> file(ObjectId commit, String path) {
        try (var walk = new RevWalk(repository)) {
            try (var found =
                    TreeWalk.forPath(repository, path, walk.parseCommit(commit).getTree())) {
                return found == null || found.getFileMode(0).getObjectType() != Constants.OBJ_BLOB
                        ? Optional.empty()
                        : Optional.of(repository.open(found.getObjectId(0)).getBytes(LARGEST_FILE));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Puts a commit with these files on top of the branch.
     *
     * @return its id; empty when somebody else has pushed in the meantime
     */
    Optional<String> push(Map<String, byte[]> files, PersonIdent author, String message) {
        try {
            var commit = commit(files, author, message);
            var results = with(git.push()
                            .setRemote(access.url())
                            .setRefSpecs(new RefSpec(commit.name() + ":" + branch())))
                    .call();
            for (var result : results) {
                for (var update : result.getRemoteUpdates()) {
                    if (update.getStatus() == RemoteRefUpdate.Status.OK) {
                        return Optional.of(commit.name());
                    }
                    if (!overtaken(update)) {
                        throw new AeonException(
                                GitError.UNREACHABLE,
                                "The remote refused the push: " + update.getStatus()
                                        + (update.getMessage() == null ? "" : " (" + update.getMessage() + ")"));
                    }
                }
            }
            return Optional.empty();
        } catch (GitAPIException e) {
            throw unreachable(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean overtaken(RemoteRefUpdate update) {
        return update.getStatus() == RemoteRefUpdate.Status.REJECTED_NONFASTFORWARD
                || update.getStatus() == RemoteRefUpdate.Status.REJECTED_REMOTE_CHANGED
                || (update.getStatus() == RemoteRefUpdate.Status.REJECTED_OTHER_REASON
                        && String.valueOf(update.getMessage()).contains("lock"));
    }

    private ObjectId commit(Map<String, byte[]> files, PersonIdent author, String message) throws IOException {
        var head = head();
        try (var inserter = repository.newObjectInserter()) {
            var builder = new CommitBuilder();
            builder.setTreeId(tree(inserter, head, files));
            head.ifPresent(builder::setParentId);
            builder.setAuthor(author);
            builder.setCommitter(author);
            builder.setMessage(message);
            var id = inserter.insert(builder);
            inserter.flush();
            return id;
        }
    }

    private ObjectId tree(ObjectInserter inserter, Optional<ObjectId> head, Map<String, byte[]> files)
            throws IOException {
        var index = DirCache.newInCore();
        if (head.isPresent()) {
            var builder = index.builder();
            try (var walk = new RevWalk(repository);
                    var reader = repository.newObjectReader()) {
                builder.addTree(
                        new byte[0],
                        DirCacheEntry.STAGE_0,
                        reader,
                        walk.parseCommit(head.get()).getTree());
            }
            builder.finish();
        }
        var editor = index.editor();
        for (var file : files.entrySet()) {
            var blob = inserter.insert(Constants.OBJ_BLOB, file.getValue());
            editor.add(new DirCacheEditor.PathEdit(file.getKey()) {
                @Override
                public void apply(DirCacheEntry entry) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(blob);
                }
            });
        }
        editor.finish();
        return index.writeTree(inserter);
    }

    private String branch() {
        return Constants.R_HEADS + access.branch();
    }

    private <C extends TransportCommand<C, ?>> C with(C command) {
        if (access.secret() != null) {
            command.setCredentialsProvider(new UsernamePasswordCredentialsProvider(
                    access.username() == null ? "git" : access.username(), access.secret()));
        }
        command.setTransportConfigCallback(transport -> {
            if (transport instanceof TransportHttp http) {
                http.setHttpConnectionFactory(connections);
            }
        });
        return command.setTimeout(timeout);
    }

    private static AeonException unreachable(GitAPIException e) {
        return new AeonException(GitError.UNREACHABLE, "The remote cannot be used: " + e.getMessage(), e)
                .retryAfter(java.time.Duration.ofMinutes(1));
    }

    @Override
    public void close() {
        git.close();
        repository.close();
    }
}
