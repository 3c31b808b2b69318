package com.aeondt.auth.audit;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which the audit log can refuse. */
enum AuditError implements ErrorCode {
    NOT_FOUND(
            "audit-event-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such entry in the audit log",
            "GET /api/v1/audit-events lists those there are; entries are never removed.");

    private final Definition definition;

    AuditError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
