package com.aeondt.inference.dialect;

import java.util.List;

/** The families whose way of calling tools is known. A template is held against them in this order. */
final class Families {

    static final List<ToolDialect> KNOWN = List.of(
            NamedCalls.FUNCTION_TAGS,
            new TaggedCalls(),
            NamedCalls.MISTRAL,
            ListedCalls.MISTRAL,
            ListedCalls.GRANITE,
            ListedCalls.FIREFUNCTION,
            new BareCalls());

    private Families() {}
}
