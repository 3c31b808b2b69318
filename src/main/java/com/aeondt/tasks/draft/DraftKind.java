package com.aeondt.tasks.draft;

/** What a draft is for, and so where it goes when it is accepted. */
public enum DraftKind {
    /** What a team said in a standup; becomes the standup's summary. */
    STANDUP_SUMMARY("Sum up the standup in at most eight sentences: what is done, what is next, what is in the way."),
    /** Why a task exists and what it is about; becomes the task's context. */
    TASK_DESCRIPTION(
            "Describe the task in at most six sentences: why it exists, what it is about, what it depends on."),
    /** How a sprint went; becomes the sprint's notes. */
    SPRINT_REPORT("Report on the sprint in at most ten sentences: its goal, what was done, what was not, and why.");

    private final String assignment;

    DraftKind(String assignment) {
        this.assignment = assignment;
    }

    String assignment() {
        return assignment;
    }
}
