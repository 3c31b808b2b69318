package com.aeondt.tasks.dayend;

/** The items of the checklist for the end of the day, in their order (operating procedures, section 2.4). */
public enum DayItem {
    PROGRESS("Update current.todo with task progress"),
    COMPLETED("Mark completed tasks with [x]"),
    BLOCKERS("Document any blockers"),
    COMMITS("Commit code changes"),
    REVIEWS("Update pull requests with review feedback"),
    CHANNELS("Post updates in the channels that are concerned");

    private final String text;

    DayItem(String text) {
        this.text = text;
    }

    /** What is to be done. */
    public String text() {
        return text;
    }
}
