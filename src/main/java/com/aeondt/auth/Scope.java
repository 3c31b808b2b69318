package com.aeondt.auth;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operation can ask of its caller. The names stand in tokens, in API keys and in the OpenAPI document. */
public enum Scope {
    WORK_READ("work:read", "Read tasks, sprints and todo files"),
    WORK_WRITE("work:write", "Change tasks, sprints and todo files"),
    GRAPH_READ("graph:read", "Read and search the graph, documents and collections"),
    GRAPH_WRITE("graph:write", "Change the graph, documents and collections"),
    GRAPH_AMBER("graph:amber", "See what is marked TLP:AMBER in the graph"),
    GRAPH_RED("graph:red", "See what is marked TLP:AMBER or TLP:RED in the graph"),
    PLATFORM_READ("platform:read", "Read jobs, events, projections and limits"),
    PLATFORM_ADMIN("platform:admin", "Run the installation: tenants, keys, projections, public knowledge"),
    AUTH_READ("auth:read", "Read users, roles, teams and API keys of the tenant"),
    AUTH_ADMIN("auth:admin", "Change users, roles, teams and API keys of the tenant"),
    AUDIT_READ("audit:read", "Read, export and verify the audit log"),
    LLM_USE("llm:use", "Use language models and embeddings"),
    LLM_ADMIN("llm:admin", "Load models and set quotas"),
    BACKUP_READ("backup:read", "See backups, plans and drills"),
    BACKUP_WRITE("backup:write", "Run and verify backups, change plans"),
    BACKUP_RESTORE("backup:restore", "Restore and delete backups");

    private final String text;
    private final String meaning;

    Scope(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** The name as clients see it, such as {@code work:write}. */
    public String text() {
        return text;
    }

    /** What it allows, for people. */
    public String meaning() {
        return meaning;
    }

    /** The scope of this name; empty when there is none. */
    public static Optional<Scope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** The names of all scopes. */
    public static Set<String> all() {
        return Arrays.stream(values()).map(Scope::text).collect(Collectors.toUnmodifiableSet());
    }
}
