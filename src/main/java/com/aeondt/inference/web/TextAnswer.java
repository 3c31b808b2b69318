package com.aeondt.inference.web;

import com.aeondt.inference.Texts.Written;
import com.aeondt.inference.text.Completion;
import java.util.Locale;

/** A text that was written. */
record TextAnswer(String model, String text, String finishReason, TokenCount usage) {

    /** What it took. */
    record TokenCount(int promptTokens, int completionTokens, int totalTokens) {

        static TokenCount of(Completion.Usage usage) {
            return new TokenCount(usage.prompt(), usage.completion(), usage.total());
        }
    }

    static TextAnswer of(Written written) {
        var completion = written.completion();
        return new TextAnswer(
                written.model(),
                completion.text(),
                completion.finish().name().toLowerCase(Locale.ROOT),
                TokenCount.of(completion.usage()));
    }
}
