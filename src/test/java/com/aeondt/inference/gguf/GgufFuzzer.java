package com.aeondt.inference.gguf;

import java.io.IOException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What a fuzzer feeds: any bytes are a model or are refused with a reason; everything else is a finding.
 *
 * @see <a href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a>
 */
public final class GgufFuzzer {

    private GgufFuzzer() {}

    /** Reads the bytes as a model's file. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        accepts(bytes);
    }

    /** Whether the bytes are a model. */
    static boolean accepts(byte[] bytes) throws IOException {
        try (var channel = new SeekableInMemoryByteChannel(bytes)) {
            ModelFile.of(GgufReader.read(channel));
            return true;
        } catch (GgufException refused) {
            if (refused.reason().isBlank()) {
                throw new IllegalStateException("Refused without a reason", refused);
            }
            return false;
        }
    }
}
