package com.aeondt.mcp.neural;

import com.aeondt.inference.Texts;
import com.aeondt.inference.text.TextSink;
import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.ToolCall;
import com.aeondt.mcp.tool.Toolset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Conversations with a model, whole or piece by piece. */
@Component
class ChatTools implements Toolset {

    private static final String SCOPE = "llm:use";

    private final Texts texts;

    ChatTools(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.reading(
                        new About(
                                "chat_completion",
                                "Chat completion",
                                "Continues a conversation with a language model that runs on this server.",
                                SCOPE),
                        ChatArguments.class,
                        ChatResult.class,
                        this::chat),
                Tool.reading(
                        new About(
                                "stream_chat",
                                "Streamed chat",
                                "Continues a conversation; each piece of the answer comes as a progress notification, the whole"
                                        + " as the result. Send a progress token with the call.",
                                SCOPE),
                        ChatArguments.class,
                        ChatResult.class,
                        this::stream));
    }

    private ChatResult chat(ChatArguments arguments, ToolCall call) {
        return write(arguments, piece -> call.goOn());
    }

    private ChatResult stream(ChatArguments arguments, ToolCall call) {
        var pieces = new AtomicInteger();
        return write(arguments, piece -> {
            call.goOn();
            call.progress(pieces.incrementAndGet(), arguments.tokens(), piece);
        });
    }

    private ChatResult write(ChatArguments arguments, TextSink sink) {
        return ChatResult.of(texts.write(arguments.wanted(), arguments.request(texts.timeout()), sink));
    }
}
