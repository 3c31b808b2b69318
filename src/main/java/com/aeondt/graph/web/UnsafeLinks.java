package com.aeondt.graph.web;

import com.aeondt.platform.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what looks like a link in an entity and must not become one. What an indicator or an observable says ({@code pattern},
 * {@code value}) is no link: there an address is what is talked about.
 */
final class UnsafeLinks {

    private static final String URL = "url";
    private static final String REFERENCES = "external_references";

    private UnsafeLinks() {}

    /** JSON Pointers into the properties, in order. */
    static List<String> in(JsonNode properties) {
        var found = new ArrayList<String>();
        look(properties.get(URL), "/" + URL, found);
        var references = properties.path(REFERENCES);
        for (int i = 0; i < references.size(); i++) {
            look(references.path(i).get(URL), "/%s/%d/%s".formatted(REFERENCES, i, URL), found);
        }
        return List.copyOf(found);
    }

    private static void look(@Nullable JsonNode address, String pointer, List<String> found) {
        if (address != null && address.isString() && !WebAddress.is(address.stringValue())) {
            found.add(pointer);
        }
    }
}
