package com.aeondt.inference.dialect;

import com.aeondt.inference.text.ToolCall;
import com.aeondt.inference.text.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Objects within tags, with words before, between and after them: Hermes, Qwen 2.5. */
record TaggedCalls() implements ToolDialect {

    private static final String OPENING = "<tool_call>";
    private static final String CLOSING = "</tool_call>";

    @Override
    public boolean speaks(String template) {
        // with these the object would be XML
        return template.contains(OPENING) && !template.contains("<parameter=") && !template.contains("<function=");
    }

    @Override
    public ForcedCall forced(ToolUse use) {
        return ForcedCall.object(OPENING + "\n", use, "arguments");
    }

    @Override
    public int certain(String text, boolean beginning, Set<String> names) {
        return Marks.before(text, OPENING);
    }

    @Override
    public Spoken read(String text, Set<String> names) {
        var said = new StringBuilder();
        var calls = new ArrayList<ToolCall>();
        int at = 0;
        for (int tag = text.indexOf(OPENING); tag >= 0; tag = text.indexOf(OPENING, at)) {
            var found = new ArrayList<ToolCall>();
            int end = objects(text, tag + OPENING.length(), found);
            said.append(text, at, found.isEmpty() ? tag + OPENING.length() : tag);
            at = found.isEmpty() ? tag + OPENING.length() : Marks.behind(text, end, CLOSING);
            calls.addAll(found);
        }
        return new Spoken(said.append(text, at, text.length()).toString(), calls);
    }

    private static int objects(String text, int start, List<ToolCall> found) {
        int end = start;
        for (var json = JsonAt.in(text, end); json.isPresent(); json = JsonAt.in(text, end)) {
            var calls = CallJson.calls(json.get().value());
            if (calls.isEmpty()) {
                break;
            }
            found.addAll(calls);
            end = json.get().end();
        }
        return end;
    }
}
