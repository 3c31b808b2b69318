package com.aeondt.inference.text;

import java.util.List;

/**
 * The tools that a model may or must ask for.
 *
 * @param offered one or more
 * @param must whether it has to ask for one of them
 * @param several whether it may ask for more than one at a time
 */
public record ToolUse(List<OfferedTool> offered, boolean must, boolean several) {

    public ToolUse {
        offered = List.copyOf(offered);
    }

    /** The same with other tools. */
    public ToolUse withOffered(List<OfferedTool> others) {
        return new ToolUse(others, must, several);
    }
}
