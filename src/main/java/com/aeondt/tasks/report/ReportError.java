package com.aeondt.tasks.report;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on reports is refused. */
enum ReportError implements ErrorCode {
    NOT_FOUND("report-not-found", ErrorKind.NOT_FOUND, "There is no such report", "GET /reports lists them.");

    private final Definition definition;

    ReportError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
