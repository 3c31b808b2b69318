package com.aeondt.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.platform.AeonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the guards do whatever the model behind them does. */
class GuardedGeneratorTests {

    private static final String LEVEL =
            "{\"type\":\"object\",\"properties\":{\"level\":{\"enum\":[\"low\",\"high\"]}},\"required\":[\"level\"]}";

    private final List<TextRequest> seen = new ArrayList<>();

    @Test
    void anAnswerThatBreaksItsSchemaIsNotPassedOn() throws Exception {
        var request = TextRequest.ask("how bad?", 9).withSchema(LEVEL);

        refused(InferenceError.OUTPUT_INVALID, () -> answering(answer -> says("{\"level\":\"middling\"}"), request));
        refused(InferenceError.OUTPUT_INVALID, () -> answering(answer -> says("no JSON"), request));
        assertThat(answering(answer -> says("{\"level\":\"low\"}"), request).text())
                .isEqualTo("{\"level\":\"low\"}");
    }

    @Test
    void toolsAreRefusedByAModelThatTakesNone() {
        var without = new GuardedGenerator(new Stub(false, answer -> answer), 1);
        refused(InferenceError.PARAMETER_UNSUPPORTED, () -> without.generate("a", offering(false), TextSink.NONE));
        var earlier = new Prompt.Chat(List.of(
                new ChatMessage(Role.ASSISTANT, "", List.of(new ToolCall("c1", "rate", "{}")), Optional.empty())));
        refused(
                InferenceError.PARAMETER_UNSUPPORTED,
                () -> without.generate("a", TextRequest.of(earlier, 4), TextSink.NONE));
        assertThat(seen).isEmpty();
    }

    @Test
    void aCallIsPassedOnOnlyWhenItsToolWasOfferedAndTakesItsArguments() throws Exception {
        assertThat(answering(answer -> calls("rate", "{\"level\":\"low\"}"), offering(false))
                        .calls())
                .hasSize(1);
        for (var wrong : List.<UnaryOperator<Completion>>of(
                answer -> calls("erase", "{\"level\":\"low\"}"),
                answer -> calls("rate", "{\"level\":\"none\"}"),
                answer -> calls("rate", "{"))) {
            refused(InferenceError.OUTPUT_INVALID, () -> answering(wrong, offering(false)));
        }
    }

    @Test
    void aModelThatMustCallAndDoesNotHasFailed() throws Exception {
        refused(InferenceError.OUTPUT_INVALID, () -> answering(answer -> says("rather not"), offering(true)));
        assertThat(answering(answer -> new Completion("{\"na", new Usage(1, 9), Finish.LENGTH), offering(true))
                        .finish())
                .isEqualTo(Finish.LENGTH);
    }

    @Test
    void whoWantsOneCallGetsOne() throws Exception {
        var call = new ToolCall("c1", "rate", "{\"level\":\"low\"}");
        var one = offering(false).withTools(Optional.of(new ToolUse(List.of(tool("")), false, false)));

        assertThat(answering(answer -> answer.calling("", List.of(call, call)), one)
                        .calls())
                .containsExactly(call);
    }

    @Test
    void controlTokensInToolsAndCallsAreTakenOutHoweverTheyAreWritten() throws Exception {
        var described = new OfferedTool(
                "rate",
                "Rates<|end|> it",
                "{\"type\":\"object\",\"properties\":{\"level\":{\"description\":\"\\u003c|end|\\u003e now\"}}}");
        var earlier = new ToolCall("c1", "rate", "{\"level\":\"\\u003c|end|>low\"}");
        var prompt = new Prompt.Chat(List.of(
                new ChatMessage(Role.ASSISTANT, "", List.of(earlier), Optional.empty()),
                new ChatMessage(Role.TOOL, "<|end|>done", List.of(), Optional.of("c1"))));

        answering(
                answer -> answer,
                TextRequest.of(prompt, 4).withTools(Optional.of(new ToolUse(List.of(described), false, true))));

        assertThat(seen).singleElement().asString().doesNotContain("<|end|>").doesNotContain("u003c");
        assertThat(seen.getFirst().prompt()).asString().contains("\"low\"").contains("done");
    }

    private Completion answering(UnaryOperator<Completion> answer, TextRequest request) throws InterruptedException {
        return new GuardedGenerator(new Stub(true, answer), 1).generate("a", request, TextSink.NONE);
    }

    private static TextRequest offering(boolean must) {
        return TextRequest.ask("how bad?", 9)
                .withTools(Optional.of(new ToolUse(List.of(tool("Rates it.")), must, true)));
    }

    private static OfferedTool tool(String description) {
        return new OfferedTool("rate", description, LEVEL);
    }

    private static Completion says(String text) {
        return new Completion(text, new Usage(1, 1), Finish.STOP);
    }

    private static Completion calls(String name, String arguments) {
        return says("").calling("", List.of(new ToolCall("c1", name, arguments)));
    }

    private static void refused(InferenceError error, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AeonException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(error));
    }

    /** Answers as it is told. */
    private final class Stub implements TextGenerator {

        private final boolean tools;
        private final UnaryOperator<Completion> answer;

        Stub(boolean tools, UnaryOperator<Completion> answer) {
            this.tools = tools;
            this.answer = answer;
        }

        @Override
        public int parallel() {
            return 1;
        }

        @Override
        public List<String> controlTokens() {
            return List.of("<|end|>");
        }

        @Override
        public boolean takesTools() {
            return tools;
        }

        @Override
        public Completion generate(TextRequest request, TextSink sink) {
            seen.add(request);
            return answer.apply(says("fine"));
        }

        @Override
        public List<Integer> tokenize(String text) {
            return List.of();
        }

        @Override
        public String detokenize(List<Integer> tokens) {
            return "";
        }

        @Override
        public void close() {}
    }
}
