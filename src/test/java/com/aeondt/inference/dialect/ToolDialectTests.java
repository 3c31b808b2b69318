package com.aeondt.inference.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.OfferedTool;
import com.aeondt.inference.text.ToolCall;
import com.aeondt.inference.text.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ToolDialectTests {

    private static final ToolCall ONE = new ToolCall("1", "a", "{}");
    private static final ToolCall TWO = new ToolCall("2", "a", "{}");

    @Test
    void templatesTellWhichFamilyTheyAreOf() {
        Map.of(
                        Templates.HERMES, new TaggedCalls(),
                        Templates.LLAMA, new BareCalls(),
                        Templates.MISTRAL, ListedCalls.MISTRAL,
                        Templates.MISTRAL_NAMED, NamedCalls.MISTRAL,
                        Templates.GRANITE, ListedCalls.GRANITE,
                        Templates.FUNCTION_TAGS, NamedCalls.FUNCTION_TAGS)
                .forEach((template, family) ->
                        assertThat(ToolDialect.of(template)).as(template).hasValue(family));
        assertThat(ToolDialect.of("{%- if functions or tools %}functools[{% endif %}"))
                .hasValue(ListedCalls.FIREFUNCTION);
    }

    @Test
    void oneThatShowsNoToolsOrInAnUnknownWayHasNone() {
        for (var template : List.of(
                "{% for m in messages %}{{ m.content }} tools <tool_call>{% endfor %}",
                "{% for m in messages %}{{ m.content }}{% endfor %}",
                "{% if tools %}some other way{% endif %}",
                // those of the message are not those of the request
                "{% if message['role'] == 'system' and 'tools' in message and message['tools'] %}<|tool_call|>{% endif %}",
                // an object in XML
                "{% if tools %}<tool_call><function=name><parameter=x>1</parameter></function></tool_call>{% endif %}")) {
            assertThat(ToolDialect.of(template)).as(template).isEmpty();
        }
    }

    @Test
    void aCallThatMustComeIsBegunAsItsFamilyBegins() {
        var one = new ToolUse(List.of(new OfferedTool("a", "", OfferedTool.ANYTHING)), true, true);

        assertThat(new TaggedCalls().forced(one).begun()).isEqualTo("<tool_call>\n");
        assertThat(new BareCalls().forced(one).begun()).isEmpty();
        assertThat(ListedCalls.MISTRAL.forced(one).begun()).isEqualTo("[TOOL_CALLS]");
        assertThat(NamedCalls.MISTRAL.forced(one).begun()).isEqualTo("[TOOL_CALLS]a[ARGS]");
        assertThat(NamedCalls.FUNCTION_TAGS.forced(one).begun()).isEqualTo("<function=a>");
    }

    @Test
    void theSchemaOfACallHasTheWordsOfItsFamilyAndTheToolsOwnReferences() {
        var parameters =
                "{\"type\":\"object\",\"properties\":{\"x\":{\"$ref\":\"#/$defs/y\"}},\"$defs\":{\"y\":{\"type\":\"string\"}}}";
        var use = new ToolUse(List.of(new OfferedTool("a", "", parameters)), true, true);
        var schema = JsonMapper.shared().readTree(new BareCalls().forced(use).schema());

        assertThat(schema.at("/anyOf/0/required").toString()).isEqualTo("[\"name\",\"parameters\"]");
        assertThat(schema.at("/$defs/a/properties/x/$ref").asString()).isEqualTo("#/$defs/a/$defs/y");
    }

    @Test
    void llamaGetsOneCallInATurnAndItsAnswerBehindIt() {
        var user = new ChatMessage(Role.USER, "go");
        var first = answer("1");
        var second = answer("2");
        var last = new ChatMessage(Role.ASSISTANT, "done");

        var arranged = new BareCalls().arranged(List.of(user, calling("both", ONE, TWO), second, first, last));

        assertThat(arranged).containsExactly(user, calling("both", ONE), first, calling("", TWO), second, last);
        assertThat(ListedCalls.MISTRAL.arranged(List.of(calling("both", ONE, TWO))))
                .hasSize(1);
    }

    @Test
    void idsFitTheStrictestTemplates() {
        assertThat(CallId.next()).matches("[a-z0-9]{9}");
        var fitted = ListedCalls.MISTRAL.id("call_0123456789");
        assertThat(fitted).matches("[a-z0-9]{9}").isEqualTo(ListedCalls.MISTRAL.id("call_0123456789"));
        assertThat(NamedCalls.MISTRAL.id("Ab3456789")).isEqualTo("Ab3456789");
        assertThat(new TaggedCalls().id("call_0123456789")).isEqualTo("call_0123456789");
    }

    private static ChatMessage calling(String said, ToolCall... calls) {
        return new ChatMessage(Role.ASSISTANT, said, List.of(calls), Optional.empty());
    }

    private static ChatMessage answer(String id) {
        return new ChatMessage(Role.TOOL, "answer " + id, List.of(), Optional.of(id));
    }
}
