package com.aeondt.inference.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.OfferedTool;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.ToolCall;
import com.aeondt.inference.text.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolReaderTests {

    private final List<String> shown = new ArrayList<>();

    @Test
    void aTaggedCallIsReadAndNotShown() throws Exception {
        var read = read(
                ToolSyntax.TAGGED,
                "Let me see.\n<tool_call>\n{\"name\": \"find\", \"arguments\": {\"key\": \"TASK-1\"}}\n</tool_call>",
                Finish.STOP);

        assertThat(read.finish()).isEqualTo(Finish.TOOL_CALLS);
        assertThat(read.text()).isEqualTo("Let me see.");
        assertThat(read.calls())
                .extracting(ToolCall::name, ToolCall::arguments)
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.toList()).containsExactly("find", "{\"key\":\"TASK-1\"}");
                });
        assertThat(String.join("", shown)).isEqualTo("Let me see.\n");
    }

    @Test
    void severalCallsHaveIdsOfTheirOwn() throws Exception {
        var one = "<tool_call>{\"name\":\"a\",\"arguments\":{}}</tool_call>";
        var calls = read(ToolSyntax.TAGGED, one + "\n" + one, Finish.STOP).calls();

        assertThat(calls).hasSize(2).extracting(ToolCall::id).doesNotHaveDuplicates();
    }

    @Test
    void eachFamilyIsUnderstood() throws Exception {
        assertThat(read(ToolSyntax.LISTED, "[TOOL_CALLS] [{\"name\":\"a\",\"arguments\":{\"x\":1}}]", Finish.STOP)
                        .calls())
                .hasSize(1);
        assertThat(read(ToolSyntax.LISTED, "[{\"name\":\"a\",\"arguments\":{\"x\":1}}]", Finish.STOP)
                        .calls())
                .as("the mark is a control token and does not show")
                .hasSize(1);
        assertThat(read(ToolSyntax.BARE, "{\"name\": \"a\", \"parameters\": {\"x\": 1}}", Finish.STOP)
                        .calls())
                .hasSize(1);
        assertThat(shown).isEmpty();
    }

    @Test
    void whatIsNoCallAfterAllIsShown() throws Exception {
        for (var text : List.of(
                "<tool_call> is how one writes it",
                "a < b and <tool",
                "<tool_call>{\"name\":\"a\",\"arguments\":{}",
                "plain words")) {
            shown.clear();
            var read = read(ToolSyntax.TAGGED, text, Finish.STOP);
            assertThat(read.calls()).as(text).isEmpty();
            assertThat(read.finish()).isEqualTo(Finish.STOP);
            assertThat(String.join("", shown)).isEqualTo(text);
        }
        shown.clear();
        read(ToolSyntax.BARE, "{\"severity\": 3} is what I found", Finish.STOP);
        assertThat(String.join("", shown)).isEqualTo("{\"severity\": 3} is what I found");
    }

    @Test
    void aCallThatWasCutOffIsNone() throws Exception {
        var read = read(ToolSyntax.TAGGED, "<tool_call>{\"name\":\"a\",\"arguments\":{}}", Finish.LENGTH);

        assertThat(read.finish()).isEqualTo(Finish.LENGTH);
        assertThat(read.calls()).isEmpty();
    }

    @Test
    void templatesTellWhichFamilyTheyAreOf() {
        assertThat(ToolSyntax.of("{% if tools %}<tool_call>{% endif %}")).contains(ToolSyntax.TAGGED);
        assertThat(ToolSyntax.of("{%- if tools is not none %}[TOOL_CALLS]{% endif %}"))
                .contains(ToolSyntax.LISTED);
        assertThat(ToolSyntax.of("{% for t in tools %}<|start_header_id|>ipython<|end_header_id|>"))
                .contains(ToolSyntax.BARE);
        assertThat(ToolSyntax.of("{% for m in messages %}{{ m.content }} tools <tool_call>{% endfor %}"))
                .as("it speaks of tools and shows none")
                .isEmpty();
        assertThat(ToolSyntax.of("{% if tools %}some other way{% endif %}")).isEmpty();
    }

    @Test
    void idsFitTheStrictestTemplates() {
        assertThat(CallId.next()).matches("[a-z0-9]{9}");
        var fitted = CallId.of("call_0123456789", Optional.of(ToolSyntax.LISTED));
        assertThat(fitted)
                .matches("[a-z0-9]{9}")
                .isEqualTo(CallId.of("call_0123456789", Optional.of(ToolSyntax.LISTED)));
        assertThat(CallId.of("call_0123456789", Optional.of(ToolSyntax.TAGGED))).isEqualTo("call_0123456789");
    }

    /** As a model would write it: a character at a time. */
    private Completion read(ToolSyntax syntax, String text, Finish finish) throws InterruptedException {
        var use = new ToolUse(List.of(new OfferedTool("a", "", OfferedTool.ANYTHING)), false, true);
        return ToolReader.read(
                TextRequest.ask("x", 9).withTools(Optional.of(use)), Optional.of(syntax), shown::add, sink -> {
                    text.codePoints().forEach(c -> sink.accept(Character.toString(c)));
                    return new Completion(text, new Usage(1, text.length()), finish);
                });
    }
}
