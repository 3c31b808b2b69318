package com.aeondt.auth;

import static com.aeondt.auth.Scope.AUDIT_READ;
import static com.aeondt.auth.Scope.AUTH_ADMIN;
import static com.aeondt.auth.Scope.AUTH_READ;
import static com.aeondt.auth.Scope.BACKUP_READ;
import static com.aeondt.auth.Scope.BACKUP_RESTORE;
import static com.aeondt.auth.Scope.BACKUP_WRITE;
import static com.aeondt.auth.Scope.GRAPH_AMBER;
import static com.aeondt.auth.Scope.GRAPH_READ;
import static com.aeondt.auth.Scope.GRAPH_RED;
import static com.aeondt.auth.Scope.GRAPH_WRITE;
import static com.aeondt.auth.Scope.LLM_ADMIN;
import static com.aeondt.auth.Scope.LLM_USE;
import static com.aeondt.auth.Scope.PLATFORM_READ;
import static com.aeondt.auth.Scope.WORK_READ;
import static com.aeondt.auth.Scope.WORK_WRITE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles that every tenant has: the six of the team and three that look after the tenant. A tenant may add its own; these
 * cannot be changed.
 */
public enum BuiltInRole {
    BACKEND(
            "Backend development",
            WORK_READ,
            WORK_WRITE,
            GRAPH_READ,
            GRAPH_WRITE,
            GRAPH_AMBER,
            PLATFORM_READ,
            AUTH_READ,
            LLM_USE),
    FRONTEND("Frontend development", WORK_READ, WORK_WRITE, GRAPH_READ, PLATFORM_READ, AUTH_READ, LLM_USE),
    DEVOPS(
            "Operations of the platform",
            WORK_READ,
            WORK_WRITE,
            GRAPH_READ,
            GRAPH_WRITE,
            GRAPH_AMBER,
            PLATFORM_READ,
            AUTH_READ,
            LLM_USE,
            LLM_ADMIN,
            BACKUP_READ,
            BACKUP_WRITE),
    DATA_SCIENCE(
            "Models, extraction and the graph",
            WORK_READ,
            WORK_WRITE,
            GRAPH_READ,
            GRAPH_WRITE,
            GRAPH_AMBER,
            PLATFORM_READ,
            AUTH_READ,
            LLM_USE,
            LLM_ADMIN),
    QA("Quality assurance", WORK_READ, WORK_WRITE, GRAPH_READ, PLATFORM_READ, AUTH_READ, LLM_USE, BACKUP_READ),
    PROJECT_MANAGEMENT(
            "Plans, sprints and reports", WORK_READ, WORK_WRITE, GRAPH_READ, PLATFORM_READ, AUTH_READ, LLM_USE),
    TENANT_ADMINISTRATOR(
            "Everything inside the tenant; gives every role but that of the backup operator",
            WORK_READ,
            WORK_WRITE,
            GRAPH_READ,
            GRAPH_WRITE,
            GRAPH_AMBER,
            GRAPH_RED,
            PLATFORM_READ,
            AUTH_READ,
            AUTH_ADMIN,
            AUDIT_READ,
            LLM_USE,
            LLM_ADMIN,
            BACKUP_READ,
            BACKUP_WRITE),
    AUDITOR(
            "Reads everything, changes nothing",
            WORK_READ,
            GRAPH_READ,
            PLATFORM_READ,
            AUTH_READ,
            AUDIT_READ,
            BACKUP_READ),
    BACKUP_OPERATOR(
            "Backups and restores, without reading the data", PLATFORM_READ, BACKUP_READ, BACKUP_WRITE, BACKUP_RESTORE);

    private final String description;
    private final List<Scope> scopes;

    BuiltInRole(String description, Scope... scopes) {
        this.description = description;
        this.scopes = List.of(scopes);
    }

    /** The name as clients see it, such as {@code data-science}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String description() {
        return description;
    }

    public Set<String> scopes() {
        return scopes.stream().map(Scope::text).collect(Collectors.toUnmodifiableSet());
    }

    /** The role of this name; empty when it is not a built-in one. */
    public static Optional<BuiltInRole> of(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }
}
