package com.aeondt.inference.openai;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.ToolCall;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers as OpenAI's clients expect them, for one request: all its parts carry the same id and time. */
final class OpenAiAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String id = UUID.randomUUID().toString().replace("-", "");
    private final long created;
    private final String model;

    /**
     * Prepares the answers to a request.
     *
     * @param created in seconds since 1970
     */
    OpenAiAnswers(long created, String model) {
        this.created = created;
        this.model = model;
    }

    ObjectNode chat(Completion completion) {
        var answer = head("chatcmpl-", "chat.completion");
        var choice = answer.putArray("choices").addObject().put("index", 0);
        var message = choice.putObject("message").put("role", "assistant").putNull("refusal");
        if (completion.calls().isEmpty() || !completion.text().isEmpty()) {
            message.put("content", completion.text());
        } else {
            message.putNull("content");
        }
        if (!completion.calls().isEmpty()) {
            OpenAiTools.write(message.putArray("tool_calls"), completion.calls(), false);
        }
        choice.putNull("logprobs").put("finish_reason", reason(completion.finish()));
        return withUsage(answer, completion.usage());
    }

    ObjectNode completion(Completion completion) {
        var answer = head("cmpl-", "text_completion");
        answer.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("text", completion.text())
                .putNull("logprobs")
                .put("finish_reason", reason(completion.finish()));
        return withUsage(answer, completion.usage());
    }

    /** The first part of a streamed conversation, which says who speaks. */
    ObjectNode opening() {
        var answer = head("chatcmpl-", "chat.completion.chunk");
        var choice = answer.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("role", "assistant").put("content", "");
        choice.putNull("finish_reason");
        return answer;
    }

    ObjectNode chatPiece(String text) {
        var answer = head("chatcmpl-", "chat.completion.chunk");
        var choice = answer.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("content", text);
        choice.putNull("finish_reason");
        return answer;
    }

    /** The calls of a streamed conversation, which come whole. */
    ObjectNode chatCalls(List<ToolCall> calls) {
        var answer = head("chatcmpl-", "chat.completion.chunk");
        var choice = answer.putArray("choices").addObject().put("index", 0);
        OpenAiTools.write(choice.putObject("delta").putArray("tool_calls"), calls, true);
        choice.putNull("finish_reason");
        return answer;
    }

    ObjectNode chatEnd(Finish finish) {
        var answer = head("chatcmpl-", "chat.completion.chunk");
        var choice = answer.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", reason(finish));
        return answer;
    }

    ObjectNode completionPiece(String text) {
        var answer = head("cmpl-", "text_completion");
        answer.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("text", text)
                .putNull("logprobs")
                .putNull("finish_reason");
        return answer;
    }

    ObjectNode completionEnd(Finish finish) {
        var answer = head("cmpl-", "text_completion");
        answer.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("text", "")
                .putNull("logprobs")
                .put("finish_reason", reason(finish));
        return answer;
    }

    /** The last part of a stream, which counts. */
    ObjectNode usage(Usage usage, boolean chat) {
        var answer = chat ? head("chatcmpl-", "chat.completion.chunk") : head("cmpl-", "text_completion");
        answer.putArray("choices");
        return withUsage(answer, usage);
    }

    static ObjectNode embeddings(String model, List<List<Float>> vectors, int tokens, boolean base64) {
        var answer = JSON.createObjectNode().put("object", "list").put("model", model);
        var data = answer.putArray("data");
        for (int i = 0; i < vectors.size(); i++) {
            var item = data.addObject().put("object", "embedding").put("index", i);
            if (base64) {
                item.put("embedding", base64(vectors.get(i)));
            } else {
                var numbers = item.putArray("embedding");
                vectors.get(i).forEach(numbers::add);
            }
        }
        answer.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        return answer;
    }

    static ObjectNode model(String name, long created) {
        return JSON.createObjectNode()
                .put("id", name)
                .put("object", "model")
                .put("created", created)
                .put("owned_by", "aeon");
    }

    static ObjectNode error(String message, String type, String code) {
        var answer = JSON.createObjectNode();
        answer.putObject("error")
                .put("message", message)
                .put("type", type)
                .putNull("param")
                .put("code", code);
        return answer;
    }

    private ObjectNode head(String prefix, String object) {
        return JSON.createObjectNode()
                .put("id", prefix + id)
                .put("object", object)
                .put("created", created)
                .put("model", model);
    }

    private static ObjectNode withUsage(ObjectNode answer, Usage usage) {
        answer.putObject("usage")
                .put("prompt_tokens", usage.prompt())
                .put("completion_tokens", usage.completion())
                .put("total_tokens", usage.total());
        return answer;
    }

    private static String reason(Finish finish) {
        return finish.name().toLowerCase(Locale.ROOT);
    }

    private static String base64(List<Float> vector) {
        var bytes = ByteBuffer.allocate(vector.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        vector.forEach(bytes::putFloat);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
