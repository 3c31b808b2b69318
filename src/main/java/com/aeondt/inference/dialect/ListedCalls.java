package com.aeondt.inference.dialect;

import com.aeondt.inference.text.ToolCall;
import com.aeondt.inference.text.ToolUse;
import java.util.List;
import java.util.Set;

/**
 * A list of objects behind a mark. Where the mark does not show, a list at the beginning that calls what is offered is taken for one.
 *
 * @param opening the mark
 * @param closing what stands behind the list, if anything does
 * @param strictIds whether the template refuses ids that are not nine letters or digits
 */
record ListedCalls(String opening, String closing, boolean strictIds) implements ToolDialect {

    /** Mistral 7B v0.3, Nemo, Large and Small until 3.1. */
    static final ListedCalls MISTRAL = new ListedCalls("[TOOL_CALLS]", "", true);

    /** Granite 3. */
    static final ListedCalls GRANITE = new ListedCalls("<|tool_call|>", "<|/tool_call|>", false);

    /** FireFunction 2. */
    static final ListedCalls FIREFUNCTION = new ListedCalls("functools", "", false);

    @Override
    public boolean speaks(String template) {
        return template.contains(opening);
    }

    @Override
    public ForcedCall forced(ToolUse use) {
        return ForcedCall.list(opening, use, "arguments");
    }

    @Override
    public int certain(String text, boolean beginning, Set<String> names) {
        int start = Marks.solid(text, 0);
        boolean hidden =
                beginning && (start == text.length() || text.charAt(start) == '[' || text.charAt(start) == '{');
        return hidden ? 0 : Marks.before(text, opening);
    }

    @Override
    public Spoken read(String text, Set<String> names) {
        int mark = text.indexOf(opening);
        int start = Math.max(mark, 0);
        var json = JsonAt.in(text, Marks.behind(text, start, opening));
        var calls = json.map(each -> CallJson.calls(each.value())).orElse(List.of());
        boolean meant = mark >= 0 || offered(calls, names);
        if (json.isEmpty() || calls.isEmpty() || !meant) {
            return Spoken.words(text);
        }
        int end = Marks.behind(text, json.get().end(), closing);
        return new Spoken(text.substring(0, start) + text.substring(end), calls);
    }

    @Override
    public String id(String id) {
        return strictIds ? CallId.strictly(id) : id;
    }

    private static boolean offered(List<ToolCall> calls, Set<String> names) {
        return calls.stream().map(ToolCall::name).allMatch(names::contains);
    }
}
