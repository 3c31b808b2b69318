package com.aeondt.inference.worker;

import com.aeondt.inference.dialect.ForcedCall;
import com.aeondt.inference.text.Sampling;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.ToolUse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A text to be written by the native library.
 *
 * @param prompt what to go on from
 * @param maxTokens at most so many tokens; as many as fit when empty
 * @param sampling how tokens are chosen
 * @param stop texts that end the answer and are not part of it
 * @param schema shapes the answer
 */
record NativeRequest(
        NativePrompt prompt, OptionalInt maxTokens, Sampling sampling, List<String> stop, Optional<String> schema) {

    NativeRequest {
        stop = List.copyOf(stop);
    }

    static NativeRequest of(TextRequest request, ChatTemplate template) {
        template.check(request.prompt());
        var forced = request.tools()
                .filter(ToolUse::must)
                .flatMap(use -> template.tools().map(dialect -> dialect.forced(use)));
        return new NativeRequest(
                Conversation.of(
                        request, template.tools(), forced.map(ForcedCall::begun).orElse("")),
                request.maxTokens(),
                request.sampling(),
                request.stop(),
                forced.map(ForcedCall::schema).or(request::schema));
    }
}
