package com.aeondt.inference.worker;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.Sampling;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Frames as bytes: a length, a kind, and the fields one after another. */
final class FrameCodec {

    private static final int MAX_FRAME = 32 << 20;

    private FrameCodec() {}

    /** Writes the frame as one block; callers take turns. */
    static void write(OutputStream stream, Frame frame) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[Integer.BYTES]);
        encode(new DataOutputStream(bytes), frame);
        var block = bytes.toByteArray();
        int length = block.length - Integer.BYTES;
        for (int i = 0; i < Integer.BYTES; i++) {
            block[i] = (byte) (length >>> (24 - 8 * i));
        }
        stream.write(block);
        stream.flush();
    }

    /**
     * Reads the next frame.
     *
     * @throws IOException when the other side is gone or does not speak this protocol
     */
    static Frame read(InputStream stream) throws IOException {
        var in = new DataInputStream(stream);
        int length = in.readInt();
        if (length < 1 || length > MAX_FRAME) {
            throw new IOException("A frame of %d bytes".formatted(length));
        }
        var block = new byte[length];
        in.readFully(block);
        return decode(new DataInputStream(new ByteArrayInputStream(block)));
    }

    private static void encode(DataOutputStream out, Frame frame) throws IOException {
        switch (frame) {
            case Frame.Ready ready -> {
                out.writeByte(1);
                out.writeInt(ready.version());
            }
            case Frame.Generate generate -> {
                head(out, 2, generate.id());
                request(out, generate.request());
            }
            case Frame.Cancel cancel -> head(out, 3, cancel.id());
            case Frame.Tokenize tokenize -> {
                head(out, 4, tokenize.id());
                text(out, tokenize.text());
            }
            case Frame.Detokenize detokenize -> {
                head(out, 5, detokenize.id());
                numbers(out, detokenize.tokens());
            }
            case Frame.Ping ping -> head(out, 6, ping.id());
            case Frame.Piece piece -> {
                head(out, 7, piece.id());
                text(out, piece.text());
            }
            case Frame.Done done -> {
                head(out, 8, done.id());
                completion(out, done.completion());
            }
            case Frame.Tokens tokens -> {
                head(out, 9, tokens.id());
                numbers(out, tokens.tokens());
            }
            case Frame.Text text -> {
                head(out, 10, text.id());
                text(out, text.text());
            }
            case Frame.Refused refused -> {
                head(out, 11, refused.id());
                text(out, refused.error().name());
                text(out, refused.detail());
            }
            case Frame.Reading reading -> {
                head(out, 12, reading.id());
                out.writeInt(reading.promptTokens());
            }
        }
    }

    private static Frame decode(DataInputStream in) throws IOException {
        int kind = in.readByte();
        if (kind == 1) {
            return new Frame.Ready(in.readInt());
        }
        long id = in.readLong();
        return switch (kind) {
            case 2 -> new Frame.Generate(id, request(in));
            case 3 -> new Frame.Cancel(id);
            case 4 -> new Frame.Tokenize(id, text(in));
            case 5 -> new Frame.Detokenize(id, numbers(in));
            case 6 -> new Frame.Ping(id);
            case 7 -> new Frame.Piece(id, text(in));
            case 8 -> new Frame.Done(id, completion(in));
            case 9 -> new Frame.Tokens(id, numbers(in));
            case 10 -> new Frame.Text(id, text(in));
            case 11 -> new Frame.Refused(id, InferenceError.valueOf(text(in)), text(in));
            case 12 -> new Frame.Reading(id, in.readInt());
            default -> throw new IOException("A frame of kind %d".formatted(kind));
        };
    }

    private static void head(DataOutputStream out, int kind, long id) throws IOException {
        out.writeByte(kind);
        out.writeLong(id);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void numbers(DataOutputStream out, List<Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static List<Integer> numbers(DataInputStream in) throws IOException {
        int size = in.readInt();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int size = in.readInt();
        var texts = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void completion(DataOutputStream out, Completion completion) throws IOException {
        text(out, completion.text());
        out.writeInt(completion.usage().prompt());
        out.writeInt(completion.usage().completion());
        out.writeBoolean(completion.finish() == Finish.LENGTH);
    }

    private static Completion completion(DataInputStream in) throws IOException {
        return new Completion(
                text(in), new Usage(in.readInt(), in.readInt()), in.readBoolean() ? Finish.LENGTH : Finish.STOP);
    }

    private static void request(DataOutputStream out, NativeRequest request) throws IOException {
        var prompt = request.prompt();
        text(out, prompt.text());
        text(out, prompt.marker());
        texts(out, prompt.texts());
        text(out, prompt.begun());
        out.writeInt(request.maxTokens().orElse(0));
        var sampling = request.sampling();
        out.writeDouble(sampling.temperature());
        out.writeDouble(sampling.topP());
        out.writeDouble(sampling.frequencyPenalty());
        out.writeDouble(sampling.presencePenalty());
        out.writeBoolean(sampling.seed().isPresent());
        out.writeInt(sampling.seed().orElse(0));
        texts(out, request.stop());
        texts(out, request.schema().stream().toList());
    }

    private static NativeRequest request(DataInputStream in) throws IOException {
        var prompt = new NativePrompt(text(in), text(in), texts(in), text(in));
        int maxTokens = in.readInt();
        var sampling = sampling(in);
        var stop = texts(in);
        return new NativeRequest(
                prompt,
                maxTokens == 0 ? OptionalInt.empty() : OptionalInt.of(maxTokens),
                sampling,
                stop,
                texts(in).stream().findFirst());
    }

    private static Sampling sampling(DataInputStream in) throws IOException {
        double temperature = in.readDouble();
        double topP = in.readDouble();
        double frequencyPenalty = in.readDouble();
        double presencePenalty = in.readDouble();
        boolean seeded = in.readBoolean();
        int seed = in.readInt();
        return new Sampling(
                temperature,
                topP,
                frequencyPenalty,
                presencePenalty,
                seeded ? OptionalInt.of(seed) : OptionalInt.empty());
    }
}
