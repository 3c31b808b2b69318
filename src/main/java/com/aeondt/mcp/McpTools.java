package com.aeondt.mcp;

import com.aeondt.mcp.confirmation.Confirmations;
import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.ToolAnswer;
import com.aeondt.mcp.tool.ToolCall;
import com.aeondt.mcp.tool.ToolJson;
import com.aeondt.mcp.tool.ToolLog;
import com.aeondt.mcp.tool.Toolset;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools, as the current caller sees them: those whose scope it holds. A tool runs with the caller's rights in the caller's
 * tenant, whoever or whatever talked the caller into calling it.
 */
@Service
public class McpTools {

    private static final Logger LOG = LoggerFactory.getLogger(McpTools.class);

    private final Map<String, Tool<?, ?>> tools = new TreeMap<>();
    private final Confirmations confirmations;
    private final MeterRegistry meters;
    private final ToolLog calls;

    McpTools(List<Toolset> toolsets, Confirmations confirmations, MeterRegistry meters, ToolLog calls) {
        this.calls = calls;
        this.confirmations = confirmations;
        this.meters = meters;
        toolsets.stream().flatMap(set -> set.tools().stream()).forEach(tool -> {
            if (tools.put(tool.name(), tool) != null) {
                throw new IllegalStateException("Two tools are named " + tool.name());
            }
        });
    }

    /** The tools that the caller may call, in order of their names. */
    public List<Tool<?, ?>> list() {
        var caller = Caller.current();
        return tools.values().stream()
                .filter(tool -> caller.may(tool.scope()))
                .sorted(Comparator.comparing(Tool::name))
                .toList();
    }

    /**
     * Calls a tool.
     *
     * @throws AeonException {@link McpError#TOOL_NOT_FOUND} for one that the caller may not call as for one that there is not,
     *     {@link com.aeondt.platform.PlatformError#VALIDATION} with what is wrong with the arguments,
     *     {@link McpError#CONFIRMATION_INVALID}, or what the operation itself says
     */
    public ToolAnswer call(String name, ObjectNode arguments, ToolCall call) {
        var tool = tools.get(name);
        if (tool == null || !Caller.current().may(tool.scope())) {
            calls.refused(shown(name));
            throw new AeonException(McpError.TOOL_NOT_FOUND, "There is no tool '%s' for you.".formatted(shown(name)));
        }
        var outcome = "error";
        try {
            var answer = run(tool, arguments, call);
            outcome = "ok";
            return answer;
        } catch (AeonException refused) {
            outcome = refused.code().code();
            throw refused;
        } finally {
            meters.counter("aeon.mcp.tool.calls", "tool", name, "outcome", outcome)
                    .increment();
            LOG.atInfo()
                    .addKeyValue("tool", name)
                    .addKeyValue("outcome", outcome)
                    .log("Tool called");
            calls.called(tool, outcome);
        }
    }

    private <I extends Record, O extends Record> ToolAnswer run(Tool<I, O> tool, ObjectNode arguments, ToolCall call) {
        var input = ToolJson.read(tool, arguments);
        if (tool.preview().isEmpty()) {
            return new ToolAnswer(ToolJson.write(tool.work().run(input, call)));
        }
        var token = arguments.path("confirmation").asString("");
        var answer = JsonMapper.shared().createObjectNode();
        if (token.isEmpty()) {
            var effect = tool.preview().get().apply(input);
            var needed = confirmations.ask(tool.name(), ToolJson.canonical(arguments), effect);
            answer.put("status", "confirmation-needed").set("confirmation", ToolJson.write(needed));
        } else {
            confirmations.redeem(tool.name(), ToolJson.canonical(arguments), token);
            var result = tool.work().run(input, call);
            answer.put("status", "done").set("result", ToolJson.write(result));
        }
        return new ToolAnswer(answer);
    }

    private static String shown(String name) {
        var harmless = name.replaceAll("[^A-Za-z0-9_.-]", "");
        return harmless.substring(0, Math.min(64, harmless.length()));
    }
}
