package com.aeondt.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL, which refuses to run as root, is started. An ordinary user starts it directly. Root starts it in a user
 * namespace, where it is nobody in particular but still owns its files; where namespaces are forbidden, as the user
 * {@code nobody}.
 */
final class Unprivileged {

    private static final String USER = "nobody";

    private final List<String> prefix;
    private final @Nullable String owner;

    private Unprivileged(List<String> prefix, @Nullable String owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static Unprivileged choose(Path dataDir) throws IOException, InterruptedException {
        if (!isRoot()) {
            return new Unprivileged(List.of(), null);
        }
        var namespace = List.of("unshare", "--user", "--");
        if (works(namespace, List.of("true"))) {
            return new Unprivileged(namespace, "root");
        }
        var other = List.of("setpriv", "--reuid=" + USER, "--regid=" + groupOf(USER), "--clear-groups", "--");
        if (!works(other, List.of("true"))) {
            throw new EngineFailure(
                    "PostgreSQL",
                    "it does not run as root, and neither unshare (user namespaces) nor setpriv works here",
                    "Start the server as an ordinary user, or allow user namespaces.");
        }
        Files.setPosixFilePermissions(dataDir, PosixFilePermissions.fromString("rwx--x--x"));
        if (!works(other, List.of("test", "-x", dataDir.toString()))) {
            throw new EngineFailure(
                    "PostgreSQL",
                    "it does not run as root, and the user %s cannot reach %s".formatted(USER, dataDir),
                    "Start the server as an ordinary user, or set aeon.embedded.data-dir to a directory whose parents others may enter.");
        }
        return new Unprivileged(other, USER);
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a tree to the user that will run PostgreSQL, unless it has it already. */
    void own(Path tree) throws IOException {
        if (owner == null) {
            return;
        }
        var user = tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (var paths = Files.walk(tree)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (!Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    Files.setAttribute(path, "posix:owner", user, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static String groupOf(String user) throws IOException {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields[0].equals(user))
                    .map(fields -> fields[3])
                    .findFirst()
                    .orElse("65534");
        }
    }

    private static boolean works(List<String> prefix, List<String> command) throws InterruptedException {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        try {
            return new ProcessBuilder(whole)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
