package com.aeondt.tasks.report;

/** What a report is about. */
public enum ReportType {
    /** What moved on a day, what is blocked, what is late. */
    DAILY_STATUS
}
