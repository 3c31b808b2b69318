package com.aeondt.auth.audit;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a state as JSON, without secrets and without what would make the log large: a long text or bytes are there as their
 * length and digest.
 */
final class AuditJson {

    static final String REDACTED = "[redacted]";

    private static final int LONGEST = 4_000;
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passphrase|secret|token|credential|privatekey|sealed|hash).*");
    private static final JsonMapper JSON = JsonMapper.shared();

    private AuditJson() {}

    /** A JSON object in order of its names; null for no state. */
    static @Nullable String text(Map<String, ?> state) {
        if (state.isEmpty()) {
            return null;
        }
        var plain = new TreeMap<String, @Nullable Object>();
        state.forEach((name, value) -> plain.put(name, plain(name, value)));
        return JSON.writeValueAsString(plain);
    }

    /** Whether a name promises a secret, whatever its owner says about it. */
    static boolean secret(String name) {
        return SECRET.matcher(name).matches();
    }

    private static @Nullable Object plain(String name, @Nullable Object value) {
        return value != null && secret(name) ? REDACTED : plain(value);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean yes -> yes;
            case Number number -> number;
            case Enum<?> constant -> constant.name();
            case CharSequence text -> shortened(text.toString());
            case UUID id -> id.toString();
            case TemporalAccessor time -> time.toString();
            case byte[] bytes -> digest(bytes.length, bytes);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(
                                TreeMap::new,
                                (tree, entry) -> tree.put(
                                        String.valueOf(entry.getKey()),
                                        plain(String.valueOf(entry.getKey()), entry.getValue())),
                                TreeMap::putAll);
            case Collection<?> many ->
                many.stream().map(AuditJson::plain).collect(Collectors.toCollection(ArrayList::new));
            default -> value.getClass().isArray() ? list(value) : shortened(value.toString());
        };
    }

    private static Object list(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(index -> plain(Array.get(array, index)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Object shortened(String text) {
        return text.length() <= LONGEST ? text : digest(text.length(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> digest(int length, byte[] bytes) {
        return new TreeMap<>(Map.of("length", length, "sha256", HexFormat.of().formatHex(Sha256.of(bytes))));
    }
}
