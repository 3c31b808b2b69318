package com.aeondt.mcp.tool;

import java.util.List;

/** Tools that belong together. */
public interface Toolset {

    List<Tool<?, ?>> tools();
}
