package com.aeondt.inference.dialect;

import com.aeondt.inference.text.ToolCall;
import com.aeondt.inference.text.ToolUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A name between two marks, and its arguments behind them. Where the marks do not show, the name of an offered tool at the beginning,
 * with an object behind it, is taken for a call.
 *
 * @param before the mark before the name
 * @param behind the mark behind the name
 * @param closing what stands behind the arguments, if anything does
 * @param strictIds whether the template refuses ids that are not nine letters or digits, and may show one behind the name
 */
record NamedCalls(String before, String behind, String closing, boolean strictIds) implements ToolDialect {

    /** Functionary 3.1, and Llama where it is asked for tools of one's own. */
    static final NamedCalls FUNCTION_TAGS = new NamedCalls("<function=", ">", "</function>", false);

    /** Mistral since Small 3.2, Magistral, Devstral. */
    static final NamedCalls MISTRAL = new NamedCalls("[TOOL_CALLS]", "[ARGS]", "", true);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern ID = Pattern.compile("(?:\\[CALL_ID])?([a-zA-Z0-9]{9})?");

    @Override
    public boolean speaks(String template) {
        return template.contains(before)
                && template.contains(behind)
                && !template.contains("<tool_call>")
                && !template.contains("<parameter=");
    }

    @Override
    public ForcedCall forced(ToolUse use) {
        var first = use.offered().getFirst();
        return use.offered().size() == 1
                ? ForcedCall.of(before + first.name() + behind, first)
                : ForcedCall.object("", use, "arguments");
    }

    @Override
    public int certain(String text, boolean beginning, Set<String> names) {
        return beginning && strictIds && mayName(text.stripLeading(), names) ? 0 : Marks.before(text, before);
    }

    @Override
    public Spoken read(String text, Set<String> names) {
        var calls = new ArrayList<ToolCall>();
        int first = Math.max(0, text.indexOf(before));
        int at = first;
        for (var call = call(text, at, names); call != null; call = call(text, at, names)) {
            calls.add(call.call());
            at = Marks.behind(text, call.end(), closing);
        }
        return calls.isEmpty() ? Spoken.words(text) : new Spoken(text.substring(0, first) + text.substring(at), calls);
    }

    @Override
    public String id(String id) {
        return strictIds ? CallId.strictly(id) : id;
    }

    /** A call, and where the text goes on behind it. */
    private record Found(ToolCall call, int end) {}

    private @Nullable Found call(String text, int start, Set<String> names) {
        int at = Marks.solid(text, start);
        boolean marked = text.startsWith(before, at);
        if (!marked && !strictIds) {
            return null;
        }
        var name = name(text, marked ? at + before.length() : at, marked ? Set.of() : names);
        int arguments = name.isEmpty() ? -1 : arguments(text, (marked ? at + before.length() : at) + name.length());
        return JsonAt.in(text, Math.max(0, arguments))
                .filter(json -> arguments >= 0)
                .filter(json -> json.value() instanceof ObjectNode)
                .map(json -> new Found(CallJson.call(name, (ObjectNode) json.value()), json.end()))
                .orElse(null);
    }

    /** The longest of the names that stands here; any name where there are none. */
    private static String name(String text, int at, Set<String> names) {
        if (names.isEmpty()) {
            var any = NAME.matcher(text).region(at, text.length());
            return any.lookingAt() ? any.group() : "";
        }
        return names.stream()
                .filter(name -> text.startsWith(name, at))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Where the arguments begin; negative when what stands here is none. */
    private int arguments(String text, int at) {
        int next = at;
        if (strictIds) {
            var id = ID.matcher(text).region(next, text.length());
            next = id.lookingAt() ? id.end() : next;
        }
        int opened = Marks.behind(text, next, behind);
        boolean object = Marks.solid(text, opened) < text.length() && text.charAt(Marks.solid(text, opened)) == '{';
        return object && (opened > next || strictIds) ? opened : -1;
    }

    private static boolean mayName(String text, Set<String> names) {
        return names.stream().anyMatch(name -> name.startsWith(text) || text.startsWith(name));
    }
}
