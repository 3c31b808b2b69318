package com.aeondt.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Watches, inside PostgreSQL, for transactions that change a table and leave no entry in the audit log: triggers on every table that
 * there is note the transaction, so a new table is watched without being named. Statements of tests begin with {@link #BY_TEST}.
 */
public final class AuditWatch {

    /** Begins a statement by which a test prepares something; nobody else has to answer for it. */
    public static final String BY_TEST = "/* by a test */ ";

    /** Tables, or a kind of change to one, that need no entry; each with the reason. */
    public static final Map<String, String> UNAUDITED = new TreeMap<>(Map.ofEntries(
            Map.entry("auth.audit_event", "is the log"),
            Map.entry("auth.audit_checkpoint", "signs the log"),
            Map.entry("platform.event_log", "repeats changes that are audited"),
            Map.entry("platform.installation", "how far the event log was forgotten"),
            Map.entry("platform.idempotency_key", "answers that were given, to give them again"),
            Map.entry("platform.scheduled_task", "when the scheduler comes back"),
            Map.entry(
                    "platform.projection INSERT",
                    "a projection's watermark and who leads it; a hold is audited by its operation"),
            Map.entry(
                    "platform.projection UPDATE",
                    "a projection's watermark and who leads it; a hold is audited by its operation"),
            Map.entry("platform.projection_work", "how far a job has come that is audited"),
            Map.entry("platform.parked_event", "an event that a projection could not take"),
            Map.entry(
                    "platform.job UPDATE",
                    "how far a job has come; asking and cancelling are audited by their operations"),
            Map.entry("platform.job DELETE", "retention"),
            Map.entry("auth.secret_attempt", "counts failures; denied attempts stand in the log by address and minute"),
            Map.entry("auth.outgoing_mail", "letters on their way; the links in them are audited"),
            Map.entry("auth.external_login", "a login on its way; the session or link that comes of it is audited"),
            Map.entry("auth.tenant_export", "the file of an export; asking for it is audited as a job"),
            Map.entry("auth.tenant_export_part", "the file of an export; asking for it is audited as a job"),
            Map.entry("auth.api_key UPDATE", "when it was used last; changes of keys are audited by their operations"),
            Map.entry("auth.single_use_link DELETE", "retention"),
            Map.entry("graph.observable", "an index over entities"),
            Map.entry("graph.stix_original", "what an imported object was read from; the object is audited"),
            Map.entry("graph.import_outcome", "the report of a job that is audited"),
            Map.entry("graph.upload_chunk", "a file on its way to a job that is audited"),
            Map.entry("mcp.confirmation", "a second word on its way; the call that it is for is audited"),
            Map.entry(
                    "tasks.activity",
                    "the history that people read; it repeats changes that are audited, and reminders"),
            Map.entry(
                    "tasks.git_delivery", "which deliveries have come, to take each once; what they cause is audited"),
            Map.entry("tasks.todo_pending", "which lines have yet to get into a file, which is audited then"),
            Map.entry("tasks.key_counter", "counts task numbers, also those of creations that fail"),
            Map.entry("tasks.sla_mark", "which promises were told about"),
            Map.entry("tasks.git_run", "how a synchronisation went; what it changed is audited")));

    private static final String INSTALL = """
            create schema if not exists audit_watch;
            create table if not exists audit_watch.change (xid xid8, relation text, operation text, statement text,
                primary key (xid, relation, operation));
            create table if not exists audit_watch.entry (xid xid8 primary key);
            create or replace function audit_watch.note() returns trigger language plpgsql security definer as $$
            begin
                if current_query() not like '/* by a test */%' and exists (select from changed) then
                    insert into audit_watch.change values (pg_current_xact_id(), tg_table_schema || '.' || tg_table_name, tg_op,
                        left(current_query(), 300)) on conflict do nothing;
                end if;
                return null;
            end $$;
            create or replace function audit_watch.note_entry() returns trigger language plpgsql security definer as $$
            begin
                insert into audit_watch.entry values (pg_current_xact_id()) on conflict do nothing;
                return null;
            end $$;
            create or replace trigger audit_watch after insert on auth.audit_event
                for each statement execute function audit_watch.note_entry();
            """;

    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not in ('information_schema', 'audit_watch', 'public') and n.nspname not like 'pg\\_%'
              and c.relname <> 'flyway_schema_history'""";

    private static final String UNSEEN = """
            select c.relation || ' ' || c.operation, count(*), min(regexp_replace(c.statement, '\\s+', ' ', 'g'))
            from audit_watch.change c where not exists (select from audit_watch.entry e where e.xid = c.xid)
            group by c.relation, c.operation, left(regexp_replace(c.statement, '\\s+', ' ', 'g'), 60)""";

    private AuditWatch() {}

    /** From now on every change is noted; called again it does no harm. */
    static void install() {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(INSTALL);
            for (var table : tables(statement)) {
                watch(statement, table, "INSERT", "new");
                watch(statement, table, "UPDATE", "new");
                watch(statement, table, "DELETE", "old");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit watch could not be installed", failed);
        }
    }

    /** What was changed since without an entry in the same transaction, and is not {@link #UNAUDITED}. */
    public static List<String> unaudited() throws SQLException {
        var found = new ArrayList<String>();
        try (var owner = owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(UNSEEN)) {
            while (rows.next()) {
                found.add("%s, %d times: %s".formatted(rows.getString(1), rows.getInt(2), rows.getString(3)));
            }
        }
        return found;
    }

    /** The tables that are watched or excepted. */
    public static List<String> tables() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            return tables(statement);
        }
    }

    private static void watch(Statement statement, String table, String operation, String rows) throws SQLException {
        if (!UNAUDITED.containsKey(table) && !UNAUDITED.containsKey(table + " " + operation)) {
            statement.execute("create or replace trigger audit_watch_%s after %s on %s referencing %s table as changed"
                            .formatted(operation.toLowerCase(java.util.Locale.ROOT), operation, table, rows)
                    + " for each statement execute function audit_watch.note()");
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Connection owner() throws SQLException {
        var engines = SharedEngines.properties();
        return DriverManager.getConnection(
                String.valueOf(engines.get("spring.datasource.url")),
                String.valueOf(engines.get("spring.flyway.user")),
                String.valueOf(engines.get("spring.flyway.password")));
    }
}
