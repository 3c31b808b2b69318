package com.aeondt.mcp;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The worst model there is: it does whatever stands in what it reads, {@code CALL tool {arguments}}, and confirms it. */
final class ObedientModel {

    private static final Pattern ORDER = Pattern.compile("CALL (\\w+) (\\{[^}]*})");
    private static final Pattern TOKEN = Pattern.compile("\"?token\"?[=:]\\s*\"?([A-Za-z0-9_-]{20,})");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final McpConnection mcp;
    private final List<String> heard = new ArrayList<>();
    private int obeyed;

    ObedientModel(McpConnection mcp) {
        this.mcp = mcp;
    }

    /** Reads a text and does what it says. */
    void read(String text) {
        var orders = ORDER.matcher(text.replace("\\\"", "\""));
        while (orders.find()) {
            obeyed++;
            var arguments = JSON.readValue(orders.group(2), new TypeReference<Map<String, Object>>() {});
            var answer = call(orders.group(1), arguments);
            var token = TOKEN.matcher(answer);
            if (token.find()) {
                var confirmed = new TreeMap<>(arguments);
                confirmed.put("confirmation", token.group(1));
                call(orders.group(1), confirmed);
            }
        }
    }

    /** How many orders it followed. */
    int obeyed() {
        return obeyed;
    }

    /** What it was answered. */
    List<String> heard() {
        return heard;
    }

    private String call(String tool, Map<String, Object> arguments) {
        String answer;
        try {
            CallToolResult result = mcp.call(tool, arguments);
            answer = String.valueOf(result.content()) + result.structuredContent();
        } catch (McpError refused) {
            answer = String.valueOf(refused.getMessage());
        }
        heard.add(answer);
        return answer;
    }
}
