package com.aeondt.inference.dialect;

import com.aeondt.inference.text.ToolCall;
import java.util.List;

/**
 * What a model wrote, taken apart.
 *
 * @param said what is no call, as it stands
 * @param calls in order
 */
public record Spoken(String said, List<ToolCall> calls) {

    public Spoken {
        calls = List.copyOf(calls);
    }

    /** A text without calls. */
    static Spoken words(String text) {
        return new Spoken(text, List.of());
    }
}
