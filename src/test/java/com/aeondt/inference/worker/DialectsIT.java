package com.aeondt.inference.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.inference.dialect.Templates;
import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.gguf.RandomModel;
import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.GuardedGenerator;
import com.aeondt.inference.text.OfferedTool;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.inference.text.ToolCall;
import com.aeondt.inference.text.ToolUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools with a model of each family, its template arranged by the native library, which aborts on what a template refuses. */
class DialectsIT {

    private static final String LEVEL = "{\"type\":\"object\",\"properties\":{\"level\":{\"enum\":[\"low\",\"high\"]}},"
            + "\"required\":[\"level\"],\"additionalProperties\":false}";
    private static final OfferedTool SET = new OfferedTool("set_level", "Sets \u201cit\u201d.", LEVEL);
    private static final OfferedTool ASK = new OfferedTool("ask", "Asks.", OfferedTool.ANYTHING);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                Templates.HERMES,
                Templates.LLAMA,
                Templates.MISTRAL,
                Templates.MISTRAL_NAMED,
                Templates.GRANITE,
                Templates.FUNCTION_TAGS
            })
    void toolsAreCalledAndAnswered(String template) throws Exception {
        try (var worker = start(template)) {
            long pid = worker.pid();
            var model = new GuardedGenerator(worker, 4);
            var user = new ChatMessage(Role.USER, "how bad is it?");

            var named = model.generate(this, offering(List.of(SET), true, 200, user), TextSink.NONE);
            assertThat(named.finish()).isEqualTo(Finish.TOOL_CALLS);
            assertThat(named.calls()).singleElement().satisfies(call -> {
                assertThat(call.name()).isEqualTo("set_level");
                assertThat(call.arguments()).contains("level");
            });

            var any = model.generate(this, offering(List.of(SET, ASK), true, 200, user), TextSink.NONE);
            assertThat(any.finish()).isIn(Finish.TOOL_CALLS, Finish.LENGTH);

            var calls = List.of(
                    named.calls().getFirst(), new ToolCall("call_0123456789", "set_level", "{\"level\":\"high\"}"));
            var told = new ArrayList<>(List.of(
                    new ChatMessage(Role.SYSTEM, "be brief"),
                    user,
                    new ChatMessage(Role.ASSISTANT, "", calls, Optional.empty())));
            calls.reversed()
                    .forEach(call -> told.add(new ChatMessage(Role.TOOL, "done", List.of(), Optional.of(call.id()))));
            var next = model.generate(
                    this, offering(List.of(SET), false, 2, told.toArray(ChatMessage[]::new)), TextSink.NONE);
            assertThat(next.usage().prompt()).isGreaterThan(named.usage().prompt());

            var without = model.generate(this, TextRequest.of(new Prompt.Chat(told), 2), TextSink.NONE);
            assertThat(without.usage().prompt())
                    .as("earlier calls are told also where no tools are offered")
                    .isBetween(30, next.usage().prompt());
            assertThat(worker.pid()).isEqualTo(pid);
            assertThat(worker.restarts()).isZero();
        }
    }

    private SupervisedWorker start(String template) throws IOException {
        var file = RandomModel.tiny()
                .writer()
                .put("tokenizer.chat_template", template)
                .write(folder.resolve("model.gguf"));
        var facts = ModelFile.read(file);
        var how = new NativeSettings(
                file,
                1024,
                1,
                1,
                0,
                facts.vocabulary().size(),
                ChatTemplate.of(facts.chatTemplate(), facts.toolTemplate()));
        assertThat(how.tools()).isPresent();
        return SupervisedWorker.start(
                how,
                WorkerLimits.of(1 << 30, folder.resolve("worker.log")),
                facts.vocabulary().controlTokens());
    }

    private static TextRequest offering(List<OfferedTool> tools, boolean must, int tokens, ChatMessage... messages) {
        return TextRequest.of(new Prompt.Chat(List.of(messages)), tokens)
                .withTools(Optional.of(new ToolUse(tools, must, true)));
    }
}
