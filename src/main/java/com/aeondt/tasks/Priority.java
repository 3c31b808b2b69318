package com.aeondt.tasks;

import java.util.List;

/**
 * How soon a task matters, with the criteria that put it there (operating procedures, section 2.2).
 *
 */
public enum Priority {
    P0(
            "Critical",
            "Production system down or severely degraded",
            "Data loss or corruption risk",
            "Active security breach",
            "Legal/compliance violation"),
    P1(
            "High",
            "Major feature broken or severely degraded",
            "Blocking other team members",
            "Significant user impact",
            "Revenue-impacting bug"),
    P2(
            "Normal",
            "Regular development work",
            "Feature enhancements",
            "Non-critical bugs",
            "Improvements and optimizations"),
    P3(
            "Low",
            "Nice to have features",
            "Research and exploration",
            "Technical debt cleanup",
            "Documentation improvements");

    private final String title;
    private final List<String> criteria;

    Priority(String title, String... criteria) {
        this.title = title;
        this.criteria = List.of(criteria);
    }

    /** Such as {@code Critical}. */
    public String title() {
        return title;
    }

    /** When a task has this priority: any one of these is enough. */
    public List<String> criteria() {
        return criteria;
    }
}
