package com.aeondt.inference.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.inference.dialect.Templates;
import com.aeondt.inference.dialect.ToolDialect;
import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.ToolCall;
import com.aeondt.platform.AeonException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatTemplateTests {

    private static final ChatTemplate STRICT =
            ChatTemplate.of(Optional.of("{% if x %}{{ raise_exception('no') }}{% endif %}"), Optional.empty());

    @Test
    void aTemplateThatRefusesNothingTakesEveryOrder() {
        assertThat(ChatTemplate.of(Optional.empty(), Optional.empty())).isEqualTo(ChatTemplate.PLAIN);
        assertThatCode(() -> ChatTemplate.PLAIN.check(chat(Role.ASSISTANT, Role.ASSISTANT)))
                .doesNotThrowAnyException();
    }

    @Test
    void aStrictOneWantsTurns() {
        for (var good : List.of(
                chat(Role.USER),
                chat(Role.SYSTEM, Role.USER),
                chat(Role.USER, Role.ASSISTANT, Role.USER),
                new Prompt.Raw("text"))) {
            assertThatCode(() -> STRICT.check(good)).doesNotThrowAnyException();
        }
        for (var bad : List.of(
                chat(Role.USER, Role.USER),
                chat(Role.ASSISTANT, Role.USER),
                chat(Role.SYSTEM),
                chat(Role.USER, Role.SYSTEM),
                chat(Role.SYSTEM, Role.SYSTEM, Role.USER))) {
            assertThatThrownBy(() -> STRICT.check(bad)).as("%s", bad).isInstanceOf(AeonException.class);
        }
    }

    @Test
    void oneThatRefusesOddCallsOnlyWantsAUser() {
        var llama = ChatTemplate.of(Optional.of(Templates.LLAMA), Optional.empty());

        assertThatCode(() -> llama.check(chat(Role.USER, Role.USER, Role.ASSISTANT)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> llama.check(chat(Role.SYSTEM, Role.ASSISTANT))).isInstanceOf(AeonException.class);
    }

    @Test
    void theTemplateForToolsTellsTheFamily() {
        assertThat(ChatTemplate.of(Optional.of("{{ messages }}"), Optional.of(Templates.HERMES))
                        .tools())
                .isEqualTo(ToolDialect.of(Templates.HERMES));
    }

    @Test
    void whatToolsAskAndAnswerDoesNotCount() {
        var asks = new ChatMessage(Role.ASSISTANT, "", List.of(new ToolCall("1", "a", "{}")), Optional.empty());
        var told = new ChatMessage(Role.TOOL, "done", List.of(), Optional.of("1"));
        var user = new ChatMessage(Role.USER, "go");
        var says = new ChatMessage(Role.ASSISTANT, "so");

        assertThatCode(() -> STRICT.check(new Prompt.Chat(List.of(user, asks, told, says, user))))
                .doesNotThrowAnyException();
    }

    private static Prompt chat(Role... roles) {
        return new Prompt.Chat(
                Arrays.stream(roles).map(role -> new ChatMessage(role, "x")).toList());
    }
}
