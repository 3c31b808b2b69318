package com.aeondt.inference.dialect;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.ToolCall;
import com.aeondt.inference.text.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object and nothing else, sometimes behind a mark, sometimes several with semicolons between them: Llama 3.1, 3.2 and 3.3. An object that
 * calls nothing that is offered is an answer in JSON.
 */
record BareCalls() implements ToolDialect {

    private static final String MARK = "<|python_tag|>";
    private static final String TOOL_ROLE = "<|start_header_id|>ipython";

    @Override
    public boolean speaks(String template) {
        return template.contains(MARK) || template.contains(TOOL_ROLE);
    }

    @Override
    public ForcedCall forced(ToolUse use) {
        return ForcedCall.object("", use, "parameters");
    }

    @Override
    public int certain(String text, boolean beginning, Set<String> names) {
        int start = Marks.solid(text, 0);
        boolean alone = beginning && (start == text.length() || text.charAt(start) == '[' || text.charAt(start) == '{');
        return alone ? 0 : Marks.before(text, MARK);
    }

    @Override
    public Spoken read(String text, Set<String> names) {
        int mark = text.indexOf(MARK);
        int at = Math.max(mark, 0);
        var calls = new ArrayList<ToolCall>();
        int end = Marks.behind(text, at, MARK);
        for (var json = JsonAt.in(text, end); json.isPresent(); json = JsonAt.in(text, separated(text, end))) {
            var found = CallJson.calls(json.get().value());
            if (found.isEmpty() || !found.stream().map(ToolCall::name).allMatch(names::contains)) {
                break;
            }
            calls.addAll(found);
            end = json.get().end();
        }
        return calls.isEmpty()
                ? Spoken.words(text)
                : new Spoken(text.substring(0, at) + text.substring(separated(text, end)), calls);
    }

    /** Its template refuses a turn with more than one call: each gets a turn of its own, and its answer follows it. */
    @Override
    public List<ChatMessage> arranged(List<ChatMessage> messages) {
        var left = new ArrayList<>(messages);
        var arranged = new ArrayList<ChatMessage>();
        while (!left.isEmpty()) {
            var message = left.removeFirst();
            if (message.calls().size() < 2) {
                arranged.add(message);
                continue;
            }
            var said = message.content();
            for (var call : message.calls()) {
                arranged.add(new ChatMessage(Role.ASSISTANT, said, List.of(call), Optional.empty()));
                answer(left, call.id()).ifPresent(arranged::add);
                said = "";
            }
        }
        return arranged;
    }

    private static Optional<ChatMessage> answer(List<ChatMessage> left, String id) {
        var answer = left.stream()
                .takeWhile(message -> message.role() == Role.TOOL)
                .filter(message -> message.answers().filter(id::equals).isPresent())
                .findFirst();
        answer.ifPresent(left::remove);
        return answer;
    }

    private static int separated(String text, int at) {
        int solid = Marks.solid(text, at);
        return solid < text.length() && (text.charAt(solid) == ';' || text.charAt(solid) == ',') ? solid + 1 : at;
    }
}
