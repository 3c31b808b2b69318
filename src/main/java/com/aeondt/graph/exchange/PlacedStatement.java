package com.aeondt.graph.exchange;

import com.aeondt.graph.model.Statement;
import com.aeondt.platform.Violation;
import java.util.List;

/** A statement and where it stands. */
record PlacedStatement(Place place, Statement statement) {

    static PlacedStatement unreadable(Place place, String pointer, String reason) {
        return new PlacedStatement(
                place, new Statement.Unreadable(List.of(new Violation(pointer, "unreadable", reason))));
    }
}
