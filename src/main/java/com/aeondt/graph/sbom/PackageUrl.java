package com.aeondt.graph.sbom;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A package URL in its canonical form: what a package is called wherever it comes from.
 *
 * @param type such as {@code maven}, in lower case
 * @param namespace the segments before the name, joined by slashes; empty when there are none
 * @param name the package's name
 * @param version its version; null for the package as such
 * @param qualifiers what tells builds of one version apart, by key
 * @param subpath a place within the package; empty when it is all of it
 * @see <a href="https://github.com/package-url/purl-spec">purl specification</a>
 */
public record PackageUrl(
        String type,
        String namespace,
        String name,
        @Nullable String version,
        Map<String, String> qualifiers,
        String subpath) {

    /** Reads one; empty when the text is none. */
    public static Optional<PackageUrl> parse(String text) {
        if (!text.regionMatches(true, 0, "pkg:", 0, 4)) {
            return Optional.empty();
        }
        var rest = text.substring(4).replaceFirst("^/+", "");
        var hash = cut(rest, rest.indexOf('#'));
        var query = cut(hash[0], hash[0].indexOf('?'));
        int slash = query[0].indexOf('/');
        if (slash < 1) {
            return Optional.empty();
        }
        var type = query[0].substring(0, slash).toLowerCase(Locale.ROOT);
        var path = trimSlashes(query[0].substring(slash));
        // a scoped npm package may be written with a plain @ in front
        int at = path.lastIndexOf('@');
        var named = cut(path, at > path.lastIndexOf('/') + 1 || (at > 0 && path.charAt(at - 1) != '/') ? at : -1);
        int last = named[0].lastIndexOf('/');
        var written = named[0].substring(last + 1);
        var name = decode(written);
        if (name.isEmpty() || written.startsWith("@") || !type.matches("[a-z][a-z0-9.+-]*")) {
            return Optional.empty();
        }
        return Optional.of(new PackageUrl(
                type,
                normal(type, segments(last < 0 ? "" : named[0].substring(0, last))),
                normal(type, name),
                named[1].isEmpty() ? null : decode(named[1]),
                qualifiers(query[1]),
                segments(hash[1])));
    }

    /** The package itself, whatever its version. */
    public PackageUrl withoutVersion() {
        return new PackageUrl(type, namespace, name, null, Map.of(), "");
    }

    /** The name with what stands before it, as people say it. */
    public String fullName() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("pkg:").append(type).append('/');
        if (!namespace.isEmpty()) {
            text.append(encodeSegments(namespace)).append('/');
        }
        text.append(encode(name));
        if (version != null) {
            text.append('@').append(encode(version));
        }
        if (!qualifiers.isEmpty()) {
            text.append('?')
                    .append(new TreeMap<>(qualifiers)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                                    .collect(Collectors.joining("&")));
        }
        return subpath.isEmpty()
                ? text.toString()
                : text.append('#').append(encodeSegments(subpath)).toString();
    }

    private static Map<String, String> qualifiers(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isEmpty())
                .collect(Collectors.toMap(
                        pair -> pair[0].toLowerCase(Locale.ROOT), pair -> decode(pair[1]), (first, second) -> first));
    }

    /** The types whose names do not tell upper and lower case apart. */
    private static String normal(String type, String name) {
        return switch (type) {
            case "github", "bitbucket", "composer", "deb", "alpm", "apk", "hex" -> name.toLowerCase(Locale.ROOT);
            case "pypi" -> name.toLowerCase(Locale.ROOT).replace('_', '-');
            default -> name;
        };
    }

    private static String segments(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty() && !segment.equals(".") && !segment.equals(".."))
                .map(PackageUrl::decode)
                .collect(Collectors.joining("/"));
    }

    private static String encodeSegments(String path) {
        return Arrays.stream(path.split("/", -1)).map(PackageUrl::encode).collect(Collectors.joining("/"));
    }

    private static String[] cut(String text, int at) {
        return at < 0 ? new String[] {text, ""} : new String[] {text.substring(0, at), text.substring(at + 1)};
    }

    private static String trimSlashes(String path) {
        return path.replaceAll("^/+|/+$", "");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
