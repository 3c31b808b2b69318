package com.aeondt.inference.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.aeondt.inference.embedding.SentenceModel.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The sentence model all-MiniLM-L6-v2, quantized: mean of the token vectors, of length one. Texts are cut at 512 word pieces.
 * One thread per call; callers run beside each other.
 *
 * @see <a href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">The model's card</a>
 */
final class MiniLm {

    static final int DIMENSION = 384;

    private static final String FILE = "/all-minilm-l6-v2-q";

    /** Only as much of it becomes memory as is used. */
    private static final long LARGE_STACK = 512L << 20;

    private final OrtEnvironment environment = start();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    MiniLm() {
        // the tokenizer's library would ask the network for newer files and report its use
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(resource(FILE + ".onnx"), options);
            tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(resource(FILE + "-tokenizer.json")),
                    Map.of("padding", "true", "truncation", "true", "maxLength", "512", "modelMaxLength", "512"));
        } catch (OrtException failed) {
            throw new IllegalStateException("The embedding model does not load", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Starts the library. It holds the command line of the process against a regular expression when it does, and goes a few
     * calls deeper for each character: with a long class path an ordinary stack overflows, and with it the whole server.
     */
    private static OrtEnvironment start() {
        var started = new FutureTask<>(OrtEnvironment::getEnvironment);
        new Thread(null, started, "onnx-start", LARGE_STACK).start();
        try {
            return started.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is stopping", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The embedding library does not start", failed);
        }
    }

    /** The vectors of the texts, in their order; best of about the same length. */
    List<Reading> read(List<String> texts) {
        var encodings = tokenizer.batchEncode(texts);
        int length = encodings[0].getIds().length;
        try (var ids = tensor(encodings, length, Part.IDS);
                var mask = tensor(encodings, length, Part.MASK);
                var types = tensor(encodings, length, Part.TYPES);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            var values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var readings = new ArrayList<Reading>();
            for (int text = 0; text < encodings.length; text++) {
                readings.add(mean(values, text * length, encodings[text].getAttentionMask()));
            }
            return readings;
        } catch (OrtException failed) {
            throw new IllegalStateException("The embedding model failed", failed);
        }
    }

    private enum Part {
        IDS,
        MASK,
        TYPES
    }

    private OnnxTensor tensor(Encoding[] encodings, int length, Part part) throws OrtException {
        var buffer = LongBuffer.allocate(encodings.length * length);
        for (var encoding : encodings) {
            buffer.put(
                    switch (part) {
                        case IDS -> encoding.getIds();
                        case MASK -> encoding.getAttentionMask();
                        case TYPES -> encoding.getTypeIds();
                    });
        }
        return OnnxTensor.createTensor(environment, buffer.flip(), new long[] {encodings.length, length});
    }

    private static Reading mean(FloatBuffer values, int first, long[] mask) {
        var sum = new double[DIMENSION];
        int tokens = 0;
        for (int token = 0; token < mask.length; token++) {
            if (mask[token] == 1) {
                tokens++;
                for (int d = 0; d < DIMENSION; d++) {
                    sum[d] += values.get((first + token) * DIMENSION + d);
                }
            }
        }
        double squares = 0;
        for (double each : sum) {
            squares += each * each;
        }
        double norm = Math.max(Math.sqrt(squares), 1e-12);
        var vector = new ArrayList<Float>(DIMENSION);
        for (double each : sum) {
            vector.add((float) (each / norm));
        }
        return new Reading(List.copyOf(vector), tokens);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = MiniLm.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
