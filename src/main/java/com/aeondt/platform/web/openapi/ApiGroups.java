package com.aeondt.platform.web.openapi;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The groups that the API's resources are listed in, by the first segment behind the version. */
enum ApiGroups {
    IDENTITY(
            "Identity, tenancy & platform",
            "auth tenants users teams roles api-keys webhook-subscriptions rate-limits jobs events projections"),
    WORK(
            "Work management",
            "projects tasks task-filters labels backlog sprints standups daily-checklists retrospectives sla-policies task-templates todo-files git-remotes"
                    + " feeds feed-tokens git-hooks"),
    DELIVERY(
            "Delivery: releases & deployments",
            "services environments releases deployments checklist-templates deployment-windows change-freezes"
                    + " rollback-policies analysis-runs feature-flags scan-results"),
    INCIDENTS(
            "Incidents, post-mortems & status page",
            "incidents severities incident-templates comms-policies postmortems status-page"),
    ON_CALL(
            "On-call & paging",
            "oncall schedules shift-swaps escalation-policies pages handoffs contacts unavailabilities"),
    OBSERVABILITY(
            "Observability & alerting",
            "alerts alert-rules alert-routes silences integrations heartbeats checks dashboards slos metrics logs"
                    + " log-queries notification-channels system"),
    BACKUP(
            "Backup & recovery",
            "backup-stores backup-repositories backup-plans backup-triggers backup-runs backups verifications"
                    + " retention-policies restores recovery-points restore-drills recovery-objectives config-snapshots"),
    KNOWLEDGE(
            "Knowledge, runbooks & people",
            "documents doc-ownership doc-checks runbooks runbook-executions adrs templates sot meetings"
                    + " onboarding-plans onboardings channels"),
    GRAPH(
            "Graph & threat intelligence",
            "graph customers assets threats indicators vulnerabilities stix threat-feeds inference-rules warninglists"),
    SEARCH(
            "Search, extraction & inference",
            "search collections embeddings extractions ner-models llm prompts drafts forecasts mcp-tools"),
    INSIGHTS(
            "Insights, governance & compliance",
            "insights kpis objectives reports audit-events controls checklist-cycles privacy data-retention-rules risks"
                    + " access-reviews test-runs surveys");

    private final String title;
    private final Set<String> resources;

    ApiGroups(String title, String resources) {
        this.title = title;
        this.resources = Set.of(resources.split(" ", -1));
    }

    static List<Tag> tags() {
        return Arrays.stream(values()).map(group -> new Tag().name(group.title)).toList();
    }

    /** The group's name for a path such as {@code /api/v1/tasks/{key}}; the first group for what has no version. */
    static String of(String path) {
        String[] segments = path.split("/", -1);
        if (segments.length < 4 || !segments[1].equals("api")) {
            return IDENTITY.title;
        }
        return Arrays.stream(values())
                .filter(group -> group.resources.contains(segments[3]))
                .map(group -> group.title)
                .findFirst()
                .orElse("Other");
    }
}
