-- What a client was promised with 202. The attempt fences an instance that wakes up after its job was given to another.
create table platform.job (
    id           uuid primary key,
    tenant_id    uuid        not null,
    kind         text        not null,
    state        text        not null default 'queued'
        check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    requested_by uuid        not null,
    parameters   jsonb       not null,
    attempt      int         not null default 0,
    done         bigint      not null default 0,
    total        bigint,
    message      text,
    checkpoint   jsonb,
    result       jsonb,
    failure      text,
    cancelling   boolean     not null default false,
    created_at   timestamptz not null default clock_timestamp(),
    started_at   timestamptz,
    finished_at  timestamptz
);

create index job_tenant on platform.job (tenant_id, id desc);
create index job_finished on platform.job (finished_at) where finished_at is not null;

alter table platform.job enable row level security;
alter table platform.job force row level security;
create policy tenant on platform.job
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

-- db-scheduler's own table: who runs what, with heartbeats.
create table platform.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);

create index scheduled_task_due on platform.scheduled_task (execution_time);
create index scheduled_task_heartbeat on platform.scheduled_task (last_heartbeat);
