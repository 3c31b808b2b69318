package com.aeondt.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a data directory was written by, kept in {@code layout.properties}: the version of its layout, the major version of
 * PostgreSQL and the version of Neo4j.
 */
record Layout(int version, int postgresql, String neo4j) {

    static final Layout CURRENT = new Layout(
            1, 18, org.neo4j.kernel.internal.Version.getNeo4jVersion().replaceAll("[^0-9.].*", ""));

    /**
     * Reads the marker, or writes it into a directory that is still empty; moves it on when this server can read what an
     * earlier one wrote.
     *
     * @throws EngineFailure if the directory is not one of ours, or of a version this server cannot read
     */
    static void verify(Path directory) throws IOException {
        var marker = directory.resolve("layout.properties");
        if (!Files.exists(marker)) {
            requireEmpty(directory);
        } else {
            read(marker).requireReadable(directory);
        }
        CURRENT.write(marker);
    }

    private static void requireEmpty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            if (entries.anyMatch(entry -> !entry.endsWith("aeon.lock") && !entry.endsWith("engines"))) {
                throw refused(
                        "%s holds files, but none of them says that it is a data directory of this server (layout.properties is missing)"
                                .formatted(directory),
                        "Point aeon.embedded.data-dir at an empty or new directory.");
            }
        }
    }

    private static Layout read(Path marker) throws IOException {
        var text = new Properties();
        text.load(new StringReader(Files.readString(marker)));
        try {
            return new Layout(
                    Integer.parseInt(text.getProperty("layout", "")),
                    Integer.parseInt(text.getProperty("postgresql", "")),
                    text.getProperty("neo4j", ""));
        } catch (NumberFormatException damaged) {
            throw refused(
                    marker + " cannot be read: " + damaged.getMessage(),
                    "Restore the file from a copy of the directory, or start over in an empty directory.");
        }
    }

    private void requireReadable(Path directory) {
        if (version > CURRENT.version) {
            throw refused(
                    "%s has layout %d, this server knows layouts up to %d"
                            .formatted(directory, version, CURRENT.version),
                    "Run the newer release that wrote it, or point aeon.embedded.data-dir at another directory.");
        }
        if (version < CURRENT.version) {
            throw refused(
                    "%s has layout %d, which this server cannot read any more".formatted(directory, version),
                    "Make a backup with the release that wrote it and restore it into an empty directory with this one.");
        }
        if (postgresql != CURRENT.postgresql) {
            throw refused(
                    "%s holds a PostgreSQL %d cluster, this server brings PostgreSQL %d"
                            .formatted(directory, postgresql, CURRENT.postgresql),
                    "Make a backup with the release that wrote it and restore it into an empty directory with this one.");
        }
        if (Version.parse(neo4j).compareTo(Version.parse(CURRENT.neo4j)) > 0) {
            throw refused(
                    "%s was last opened by Neo4j %s, this server brings %s".formatted(directory, neo4j, CURRENT.neo4j),
                    "Run the newer release that wrote it, or move %s away: the graph is built again from PostgreSQL."
                            .formatted(directory.resolve("neo4j")));
        }
    }

    private void write(Path marker) throws IOException {
        OwnerOnly.write(marker, """
                # Written by the embedded engines; a server reads it before it touches the directory.
                layout=%d
                postgresql=%d
                neo4j=%s
                """.formatted(version, postgresql, neo4j));
    }

    private static EngineFailure refused(String reason, String whatToDo) {
        return new EngineFailure("data directory", reason, whatToDo);
    }
}
