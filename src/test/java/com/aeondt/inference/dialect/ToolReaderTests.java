package com.aeondt.inference.dialect;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each family writes, and what callers see of it however it is cut into pieces. */
class ToolReaderTests {

    private static final ToolDialect TAGGED = new TaggedCalls();
    private static final ToolDialect BARE = new BareCalls();
    private static final String NAME_A = "{\"name\":\"a\",\"arguments\":{\"x\":\"}] </tool_call>\"}}";
    private static final String ARGUMENTS = "{\"x\":\"}] </tool_call>\"}";

    private final List<String> shown = new ArrayList<>();

    /**
     * An answer.
     *
     * @param said what is no call
     * @param calls how many calls of {@code a} with {@link #ARGUMENTS} are in it
     */
    record Written(ToolDialect dialect, String text, String said, int calls) {}

    static Stream<Written> written() {
        var tag = "<tool_call>\n" + NAME_A + "\n</tool_call>";
        var llama = "{\"name\": \"a\", \"parameters\": " + ARGUMENTS + "}";
        var function = "<function=a>" + ARGUMENTS + "</function>";
        return Stream.of(
                new Written(TAGGED, tag, "", 1),
                new Written(TAGGED, "Let me see.\n" + tag + "\n" + tag, "Let me see.", 2),
                new Written(TAGGED, tag + "\nThat will do.", "That will do.", 1),
                new Written(TAGGED, "<tool_call>" + NAME_A + NAME_A + "</tool_call>", "", 2),
                new Written(TAGGED, "<tool_call>" + NAME_A, "", 1),
                new Written(TAGGED, "<tool_call>no</tool_call> " + tag, "<tool_call>no</tool_call>", 1),
                new Written(ListedCalls.MISTRAL, "[TOOL_CALLS] [" + NAME_A + "," + NAME_A + "]", "", 2),
                new Written(ListedCalls.MISTRAL, "[" + NAME_A + "]", "", 1),
                new Written(ListedCalls.MISTRAL, "So. [TOOL_CALLS][" + NAME_A + "]", "So.", 1),
                new Written(ListedCalls.GRANITE, "<|tool_call|>[" + NAME_A + "]<|/tool_call|>", "", 1),
                new Written(ListedCalls.FIREFUNCTION, " functools[" + NAME_A + "]", "", 1),
                new Written(BARE, llama, "", 1),
                new Written(BARE, "<|python_tag|>" + llama + "; " + llama, "", 2),
                new Written(BARE, "\n" + llama + "\n" + llama, "", 2),
                new Written(BARE, "{\"type\":\"function\",\"function\":" + NAME_A + "}", "", 1),
                new Written(BARE, "{\"name\":\"a\",\"parameters\":\"{\\\"x\\\":\\\"}] </tool_call>\\\"}\"}", "", 1),
                new Written(BARE, llama + " I called it.", "I called it.", 1),
                new Written(NamedCalls.FUNCTION_TAGS, "So: " + function + "\n" + function, "So:", 2),
                new Written(
                        NamedCalls.MISTRAL,
                        "[TOOL_CALLS]a[ARGS]" + ARGUMENTS + "[TOOL_CALLS]a[ARGS]" + ARGUMENTS,
                        "",
                        2),
                new Written(NamedCalls.MISTRAL, "a" + ARGUMENTS + "a" + ARGUMENTS, "", 2),
                new Written(NamedCalls.MISTRAL, "[TOOL_CALLS]a[CALL_ID]Ab3456789[ARGS]" + ARGUMENTS, "", 1),
                // none of these is a call
                new Written(TAGGED, "<tool_call> is how one writes it", "<tool_call> is how one writes it", 0),
                new Written(TAGGED, "a < b and <tool", "a < b and <tool", 0),
                new Written(TAGGED, "<tool_call>{\"name\":\"a\",\"argum", "<tool_call>{\"name\":\"a\",\"argum", 0),
                new Written(TAGGED, "plain words", "plain words", 0),
                new Written(ListedCalls.MISTRAL, "[1, 2] are two", "[1, 2] are two", 0),
                new Written(ListedCalls.MISTRAL, "[]", "[]", 0),
                new Written(BARE, "{\"severity\": 3} is what I found", "{\"severity\": 3} is what I found", 0),
                new Written(BARE, "{\"name\":\"Ada\",\"arguments\":{}}", "{\"name\":\"Ada\",\"arguments\":{}}", 0),
                new Written(BARE, "{} is empty", "{} is empty", 0),
                new Written(NamedCalls.MISTRAL, "a {brace}", "a {brace}", 0),
                new Written(NamedCalls.MISTRAL, "a thing", "a thing", 0),
                new Written(NamedCalls.FUNCTION_TAGS, "a{\"x\":1}", "a{\"x\":1}", 0),
                new Written(NamedCalls.FUNCTION_TAGS, "<function=a>no", "<function=a>no", 0));
    }

    @ParameterizedTest
    @MethodSource("written")
    void itIsReadTheSameHoweverItIsCut(Written written) throws Exception {
        var text = written.text();
        judge(written, read(written.dialect(), List.of(text), Finish.STOP));
        judge(
                written,
                read(
                        written.dialect(),
                        text.codePoints().mapToObj(Character::toString).toList(),
                        Finish.STOP));
        for (int cut = 1; cut < text.length(); cut++) {
            judge(written, read(written.dialect(), List.of(text.substring(0, cut), text.substring(cut)), Finish.STOP));
        }
    }

    private void judge(Written written, Completion completion) {
        assertThat(completion.calls()).hasSize(written.calls()).allSatisfy(call -> {
            assertThat(call.name()).isEqualTo("a");
            assertThat(call.arguments()).isEqualTo(ARGUMENTS);
        });
        assertThat(completion.calls()).extracting(ToolCall::id).doesNotHaveDuplicates();
        assertThat(completion.finish()).isEqualTo(written.calls() > 0 ? Finish.TOOL_CALLS : Finish.STOP);
        assertThat(completion.text()).isEqualTo(written.said());
        assertThat(String.join("", shown).strip()).isEqualTo(written.said());
    }

    @Test
    void wordsGoOnBeforeTheTextIsWhole() throws Exception {
        read(TAGGED, List.of("Let ", "me ", "<see> ", "<tool"), Finish.STOP);

        assertThat(shown).containsExactly("Let ", "me ", "<see> ", "<tool");
    }

    @ParameterizedTest
    @MethodSource("written")
    void aCallThatWasCutOffIsNone(Written written) throws Exception {
        var read = read(written.dialect(), List.of(written.text()), Finish.LENGTH);

        assertThat(read.finish()).isEqualTo(Finish.LENGTH);
        assertThat(read.calls()).isEmpty();
        assertThat(String.join("", shown)).isEqualTo(written.text());
    }

    @Test
    void aCallThatMustComeIsReadWithoutItsBeginning() throws Exception {
        for (var dialect : Families.KNOWN) {
            for (int tools = 1; tools <= 2; tools++) {
                var offered = IntStream.range(0, tools)
                        .mapToObj(each -> new OfferedTool(each == 0 ? "a" : "b", "", OfferedTool.ANYTHING))
                        .toList();
                var use = new ToolUse(offered, true, true);
                var forced = dialect.forced(use);
                var call = forced.named().isPresent() ? ARGUMENTS : NAME_A;
                var text = forced.schema().contains("\"array\"") ? "[" + call + "]" : call;

                var read = read(dialect, use, List.of(text.substring(0, 3), text.substring(3)), Finish.STOP);

                assertThat(shown).as("%s", dialect).isEmpty();
                assertThat(read.calls()).as("%s", dialect).singleElement().satisfies(found -> {
                    assertThat(found.name()).isEqualTo("a");
                    assertThat(found.arguments()).isEqualTo(ARGUMENTS);
                });
            }
        }
    }

    @Test
    void anIdOfTheModelsIsKeptWhereEveryTemplateTakesIt() throws Exception {
        var given = "[{\"name\":\"a\",\"arguments\":{},\"id\":\"%s\"}]";

        assertThat(read(ListedCalls.MISTRAL, List.of(given.formatted("Ab3456789")), Finish.STOP)
                        .calls())
                .extracting(ToolCall::id)
                .containsExactly("Ab3456789");
        assertThat(read(ListedCalls.MISTRAL, List.of(given.formatted("0")), Finish.STOP)
                        .calls())
                .extracting(ToolCall::id)
                .allSatisfy(id -> assertThat(id).matches("[a-z0-9]{9}"));
    }

    private Completion read(ToolDialect dialect, List<String> pieces, Finish finish) throws InterruptedException {
        var use = new ToolUse(List.of(new OfferedTool("a", "", OfferedTool.ANYTHING)), false, true);
        return read(dialect, use, pieces, finish);
    }

    private Completion read(ToolDialect dialect, ToolUse use, List<String> pieces, Finish finish)
            throws InterruptedException {
        shown.clear();
        return ToolReader.read(
                TextRequest.ask("x", 9).withTools(Optional.of(use)), Optional.of(dialect), shown::add, sink -> {
                    pieces.forEach(sink::accept);
                    return new Completion(String.join("", pieces), new Usage(1, pieces.size()), finish);
                });
    }
}
