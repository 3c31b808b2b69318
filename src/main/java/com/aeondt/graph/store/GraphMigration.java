package com.aeondt.graph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A step of Neo4j's schema as the class path has it: {@code V001__identity.cypher}. Never edited once landed.
 *
 * @param version counting from one; numbers may be left out
 * @param description the words of the file's name
 * @param statements run one by one, each in a transaction of its own, so each must be safe to repeat
 * @param checksum SHA-256 over the statements, comments left out
 */
record GraphMigration(long version, String description, List<String> statements, String checksum) {

    private static final Pattern NAME = Pattern.compile("V(\\d{3})__([a-z0-9_]+)\\.cypher");

    static GraphMigration of(String fileName, String text) {
        var matcher = NAME.matcher(fileName);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not the name of a graph migration: " + fileName);
        }
        var statements = statements(text);
        return new GraphMigration(
                Long.parseLong(matcher.group(1)), matcher.group(2).replace('_', ' '), statements, digest(statements));
    }

    private static List<String> statements(String text) {
        var code = text.lines().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";\\s*(?:\\n|$)", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String digest(List<String> statements) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join(";\n", statements).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
