package com.aeondt.inference.embedding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads texts in batches of about the same length and remembers what it read lately. The model loads with the first text.
 * Texts are remembered by their hash: none is kept.
 */
@Component
public class SentenceModel {

    /** How many numbers a vector has. */
    public static final int DIMENSION = MiniLm.DIMENSION;

    private static final int SHORT = 400;
    private static final int REMEMBERED = 4096;

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
    private final Map<String, Reading> lately = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable MiniLm model;

    /** A text's vector, of length one, and how many tokens it was read as. */
    public record Reading(List<Float> vector, int tokens) {}

    /** What the texts were read as, in their order. */
    public List<Reading> read(List<String> texts) {
        var keys = texts.stream().map(SentenceModel::key).toList();
        var known = remembered(keys);
        var missing = IntStream.range(0, texts.size())
                .boxed()
                .filter(i -> !known.containsKey(keys.get(i)))
                .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
                .toList();
        for (int from = 0; from < missing.size(); ) {
            int size = texts.get(missing.get(from)).length() < SHORT ? 32 : 4;
            var batch = missing.subList(from, Math.min(from + size, missing.size()));
            var readings = batch(batch.stream().map(texts::get).toList());
            for (int i = 0; i < batch.size(); i++) {
                known.put(keys.get(batch.get(i)), readings.get(i));
            }
            from += batch.size();
        }
        remember(known);
        return keys.stream().map(known::get).toList();
    }

    private List<Reading> batch(List<String> texts) {
        places.acquireUninterruptibly();
        try {
            return model().read(texts);
        } finally {
            places.release();
        }
    }

    private synchronized MiniLm model() {
        var loaded = model;
        if (loaded == null) {
            loaded = new MiniLm();
            model = loaded;
        }
        return loaded;
    }

    private Map<String, Reading> remembered(List<String> keys) {
        var known = new HashMap<String, Reading>();
        synchronized (lately) {
            for (var key : keys) {
                var reading = lately.get(key);
                if (reading != null) {
                    known.put(key, reading);
                }
            }
        }
        return known;
    }

    private void remember(Map<String, Reading> readings) {
        synchronized (lately) {
            lately.putAll(readings);
        }
    }

    private static String key(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
