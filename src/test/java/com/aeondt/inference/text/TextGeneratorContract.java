package com.aeondt.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.PlatformError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every generator does, seen through the guards. The model behind it holds at most 512 tokens. */
public abstract class TextGeneratorContract {

    private static final String SCHEMA = """
            {"type":"object","properties":{"kind":{"enum":["malware","tool"]},"open":{"type":"boolean"}},
             "required":["kind","open"],"additionalProperties":false}""";

    /** The generator to try, behind the guards, with four places and a queue of eight. */
    protected abstract GuardedGenerator generator();

    @Test
    void aTextEndsWithItsBudgetAndSaysSo() throws Exception {
        var completion = generate(seeded("Explain the incident", 12));

        assertThat(completion.finish()).isEqualTo(Finish.LENGTH);
        assertThat(completion.usage().completion()).isEqualTo(12);
        assertThat(completion.usage().prompt()).isPositive();
    }

    @Test
    void piecesTogetherAreTheText() throws Exception {
        var pieces = new ArrayList<String>();
        var completion = generator().generate("a", seeded("Explain the incident", 16), pieces::add);

        assertThat(String.join("", pieces)).isEqualTo(completion.text());
        assertThat(pieces).hasSizeGreaterThan(2);
    }

    @Test
    void theSameSeedWritesTheSameText() throws Exception {
        var request = seeded("Explain the incident", 12);

        assertThat(generate(request).text()).isEqualTo(generate(request).text());
    }

    @Test
    void aTextEndsBeforeItsStopText() throws Exception {
        var request = seeded("Explain the incident", 24);
        var whole = generate(request).text();
        int middle = whole.offsetByCodePoints(0, whole.codePointCount(0, whole.length()) / 2);
        var stop =
                new StringBuilder().appendCodePoint(whole.codePointAt(middle)).toString();

        var completion = generate(request.withStop(stop));

        assertThat(completion.text()).isEqualTo(whole.substring(0, whole.indexOf(stop)));
        assertThat(completion.finish()).isEqualTo(Finish.STOP);
    }

    @Test
    void aPromptLongerThanTheModelHoldsIsRefusedAndNotCut() {
        refused(InferenceError.CONTEXT_LENGTH_EXCEEDED, () -> generate(TextRequest.ask("pump ".repeat(2000), 4)));
    }

    @Test
    void anAnswerFollowsItsSchema() throws Exception {
        var completion = generate(TextRequest.ask("extract", 120).withSchema(SCHEMA));

        assertThat(completion.finish()).isEqualTo(Finish.STOP);
        assertThat(AnswerSchema.of(SCHEMA).violation(completion.text())).isEmpty();
    }

    @Test
    void aSchemaThatCannotBeUsedIsRefusedBeforeTheModelSeesIt() {
        for (var schema : List.of(
                "{not json",
                "[]",
                "{\"$ref\":\"#/nope\"}",
                "{\"$ref\":\"https://example.org/x\"}",
                "{\"type\":\"thing\"}",
                "{\"$id\":\"x\"}",
                "{\"type\":\"string\",\"pattern\":\"(((\"}",
                "{\"properties\":5}")) {
            refused(
                    InferenceError.SCHEMA_INVALID,
                    () -> generate(TextRequest.ask("x", 4).withSchema(schema)));
        }
    }

    @Test
    void aToolThatMustBeCalledIsCalledWithWhatItTakes() throws Exception {
        var completion = generate(TextRequest.ask("extract", 200).withTools(Optional.of(tools(true, SCHEMA))));

        assertThat(completion.finish()).isEqualTo(Finish.TOOL_CALLS);
        assertThat(completion.calls()).singleElement().satisfies(call -> {
            assertThat(call.name()).isEqualTo("report");
            assertThat(call.id()).isNotBlank();
            assertThat(AnswerSchema.of(SCHEMA).violation(call.arguments())).isEmpty();
        });
        assertThat(completion.text()).isEmpty();
    }

    @Test
    void whatItTakesIsToldAlsoWhenNothingIsShown() throws Exception {
        var told = new ArrayList<Usage>();
        var shown = new ArrayList<String>();
        var counting = new TextSink() {
            @Override
            public void accept(String piece) {
                shown.add(piece);
            }

            @Override
            public void taken(Usage more) {
                told.add(more);
            }
        };
        var completion = generator()
                .generate("a", TextRequest.ask("extract", 200).withTools(Optional.of(tools(true, SCHEMA))), counting);

        assertThat(shown).isEmpty();
        assertThat(told.stream().mapToInt(Usage::completion).sum())
                .isBetween(1, completion.usage().completion());
    }

    @Test
    void whatAToolAnsweredIsGoneOnFrom() throws Exception {
        var call = new ToolCall("call_1", "report", "{\"kind\":\"tool\",\"open\":true,\"by\":\"Zo\u00eb\"}");
        var completion = generate(TextRequest.of(
                        new Prompt.Chat(List.of(
                                new ChatMessage(Role.USER, "extract"),
                                new ChatMessage(Role.ASSISTANT, "", List.of(call), Optional.empty()),
                                new ChatMessage(Role.TOOL, "done", List.of(), Optional.of("call_1")))),
                        4)
                .withTools(Optional.of(tools(false, SCHEMA))));

        assertThat(completion.usage().completion()).isBetween(1, 4);
    }

    @Test
    void toolsThatCannotBeUsedAreRefusedBeforeTheModelSeesThem() {
        refused(
                InferenceError.SCHEMA_INVALID,
                () -> generate(TextRequest.ask("x", 4).withTools(Optional.of(tools(false, "{\"$ref\":\"#/nope\"}")))));
        refused(
                InferenceError.SCHEMA_INVALID,
                () -> generate(
                        TextRequest.ask("x", 4)
                                .withTools(
                                        Optional.of(
                                                tools(
                                                        true,
                                                        "{\"$defs\":{\"a\":{\"$ref\":\"#/$defs/a\"}},\"allOf\":[{\"$ref\":\"#/$defs/a\"}]}")))));
        refused(
                InferenceError.PARAMETER_UNSUPPORTED,
                () -> generate(TextRequest.ask("x", 4).withSchema(SCHEMA).withTools(Optional.of(tools(true, SCHEMA)))));
        refused(
                PlatformError.VALIDATION,
                () -> generate(TextRequest.ask("x", 4)
                        .withTools(Optional.of(new ToolUse(
                                List.of(new OfferedTool("two words", "", OfferedTool.ANYTHING)), false, true)))));
    }

    protected static ToolUse tools(boolean must, String schema) {
        return new ToolUse(List.of(new OfferedTool("report", "Reports a finding.", schema)), must, true);
    }

    @Test
    void aConversationWithoutMessagesIsRefused() {
        refused(InferenceError.MESSAGES_INVALID, () -> generate(TextRequest.of(new Prompt.Chat(List.of()), 4)));
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> generate(TextRequest.ask("x", 0))).isInstanceOf(AeonException.class);
        assertThatThrownBy(() ->
                        generate(TextRequest.ask("x", 4).withSampling(Sampling.DEFAULT.withTemperature(Double.NaN))))
                .isInstanceOf(AeonException.class);
    }

    @Test
    void aListenerThatLeavesEndsTheText() throws Exception {
        assertThatThrownBy(() -> generator().generate("a", endless(Duration.ofSeconds(30)), piece -> {
                    throw new IllegalStateException("gone");
                }))
                .hasMessage("gone");
        assertThat(generate(seeded("and on", 2)).usage().completion()).isEqualTo(2);
    }

    @Test
    void aTextThatTakesTooLongIsEnded() throws Exception {
        refused(InferenceError.TIMED_OUT, () -> {
            while (true) {
                // a model may end by itself before its time is over
                generate(endless(Duration.ofMillis(5)));
            }
        });
        assertThat(generate(seeded("and on", 2)).usage().completion()).isEqualTo(2);
    }

    @Test
    void anInterruptEndsTheText() throws Exception {
        var started = new CountDownLatch(1);
        var outcome = new AtomicReference<Throwable>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    generator().generate("a", endless(Duration.ofSeconds(30)), piece -> started.countDown());
                }
            } catch (InterruptedException | RuntimeException ended) {
                outcome.set(ended);
            }
        });
        started.await();
        thread.interrupt();
        thread.join();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void manyWriteAtTheSameTime() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var texts = new ArrayList<Future<Completion>>();
            for (int i = 0; i < 8; i++) {
                var request = TextRequest.ask("job " + i, 8);
                texts.add(threads.submit(() -> generate(request)));
            }
            for (var text : texts) {
                assertThat(text.get().usage().completion()).isBetween(1, 8);
            }
        }
    }

    protected final Completion generate(TextRequest request) throws InterruptedException {
        return generator().generate("a", request, TextSink.NONE);
    }

    private static TextRequest seeded(String question, int maxTokens) {
        return TextRequest.ask(question, maxTokens).withSampling(Sampling.DEFAULT.withSeed(7));
    }

    /** A text that goes on for as long as the model holds it. */
    public static TextRequest endless(Duration timeout) {
        return new TextRequest(
                new Prompt.Raw("the"), OptionalInt.empty(), Sampling.DEFAULT, List.of(), Optional.empty(), timeout);
    }

    public static void refused(ErrorCode error, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AeonException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(error));
    }
}
