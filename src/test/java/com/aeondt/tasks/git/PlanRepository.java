package com.aeondt.tasks.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** A bare repository on disk that holds a plan, and people's clones of it. */
final class PlanRepository {

    private final Path directory;

    PlanRepository(Path directory) throws GitAPIException {
        this.directory = directory;
        try (var bare = Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(directory.resolve("plan.git").toFile())
                .call()) {
            tidyNothing(bare);
        }
    }

    /** Threads of their own would tidy up and lock references, or write into what a test that ends removes. */
    private static void tidyNothing(Git git) {
        var settings = git.getRepository().getConfig();
        settings.setInt("gc", null, "auto", 0);
        settings.setBoolean("receive", null, "autogc", false);
        try {
            settings.save();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    String url() {
        return directory.resolve("plan.git").toUri().toString();
    }

    Clone clone(String name) throws GitAPIException {
        var git = Git.cloneRepository()
                .setURI(url())
                .setDirectory(directory.resolve(name).toFile())
                .call();
        tidyNothing(git);
        return new Clone(git, new PersonIdent(name, name + "@example.org"));
    }

    /** One person's clone. */
    record Clone(Git git, PersonIdent person) implements AutoCloseable {

        void pull() throws GitAPIException {
            git.fetch().call();
            git.reset().setMode(ResetType.HARD).setRef("origin/main").call();
        }

        Path file(String name) {
            return git.getRepository().getWorkTree().toPath().resolve(name);
        }

        String read(String name) throws IOException {
            return Files.exists(file(name)) ? Files.readString(file(name)) : "";
        }

        /** Whether it could be pushed; nobody was faster. */
        boolean commit(String name, String text, String message) throws GitAPIException, IOException {
            Files.writeString(file(name), text);
            return commit(message);
        }

        /** Commits what lies there. */
        boolean commit(String message) throws GitAPIException {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage(message)
                    .setAuthor(person)
                    .setCommitter(person)
                    .call();
            for (var result :
                    git.push().setRefSpecs(new RefSpec("HEAD:refs/heads/main")).call()) {
                for (var update : result.getRemoteUpdates()) {
                    return update.getStatus() == RemoteRefUpdate.Status.OK;
                }
            }
            return false;
        }

        List<RevCommit> history() throws GitAPIException {
            var history = new ArrayList<RevCommit>();
            git.log().call().forEach(history::add);
            return history;
        }

        @Override
        public void close() {
            git.close();
        }
    }
}
