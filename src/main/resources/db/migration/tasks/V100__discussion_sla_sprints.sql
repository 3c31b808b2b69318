alter table tasks.task
    add column sprint_id      uuid,
    add column priority_since timestamptz;

update tasks.task set priority_since = created_at where priority is not null;

create index task_by_sprint on tasks.task (tenant_id, sprint_id, id) where sprint_id is not null;

create table tasks.comment (
    id          uuid primary key,
    tenant_id   uuid        not null,
    task_id     uuid        not null references tasks.task (id),
    person_id   uuid        not null,
    person_name text        not null,
    text        text        not null,
    created_at  timestamptz not null,
    edited_at   timestamptz,
    version     bigint      not null
);
create index comment_by_task on tasks.comment (task_id, id);

create table tasks.link (
    id          uuid primary key,
    tenant_id   uuid        not null,
    task_id     uuid        not null references tasks.task (id),
    type        text        not null,
    target      text        not null,
    title       text,
    person_id   uuid        not null,
    person_name text        not null,
    created_at  timestamptz not null,
    version     bigint      not null,
    unique (task_id, type, target)
);
create index link_by_task on tasks.link (task_id, id);

create table tasks.work_log (
    id          uuid primary key,
    tenant_id   uuid        not null,
    task_id     uuid        not null references tasks.task (id),
    person_id   uuid        not null,
    person_name text        not null,
    work_date   date        not null,
    hours       numeric     not null,
    note        text,
    logged_at   timestamptz not null,
    version     bigint      not null
);
create index work_log_by_task on tasks.work_log (task_id, id);

create table tasks.activity (
    id          uuid primary key,
    tenant_id   uuid        not null,
    task_id     uuid        not null,
    person_id   uuid        not null,
    person_name text        not null,
    type        text        not null,
    summary     text        not null,
    at          timestamptz not null,
    version     bigint      not null
);
create index activity_by_task on tasks.activity (task_id, id);

create table tasks.sla_policy (
    id                 uuid primary key,
    tenant_id          uuid   not null,
    priority           text   not null,
    target             text   not null,
    warn_after_hours   integer,
    breach_after_hours integer,
    update_every_hours integer,
    escalation         text   not null,
    version            bigint not null,
    unique (tenant_id, priority)
);

create table tasks.sprint (
    id              uuid primary key,
    tenant_id       uuid    not null,
    project_id      uuid    not null references tasks.project (id),
    state           text    not null,
    name            text    not null,
    goal            text,
    starts_on       date    not null,
    ends_on         date    not null,
    capacity_hours  numeric,
    wip_limit       integer,
    started_at      timestamptz,
    completed_at    timestamptz,
    committed_tasks integer not null,
    added_tasks     integer not null,
    removed_tasks   integer not null,
    done_tasks      integer not null,
    carried_tasks   integer not null,
    done_hours      numeric not null,
    version         bigint  not null
);
create index sprint_in_order on tasks.sprint (tenant_id, id);
create unique index one_running_sprint on tasks.sprint (project_id) where state = 'ACTIVE';

create table tasks.sprint_scope (
    id         uuid primary key,
    tenant_id  uuid        not null,
    sprint_id  uuid        not null references tasks.sprint (id),
    task_id    uuid        not null references tasks.task (id),
    added_at   timestamptz not null,
    removed_at timestamptz,
    version    bigint      not null
);
create index sprint_scope_by_sprint on tasks.sprint_scope (sprint_id, id);

do $$
declare
    name text;
begin
    foreach name in array array['comment', 'link', 'work_log', 'activity', 'sla_policy', 'sprint', 'sprint_scope'] loop
        execute format('alter table tasks.%I enable row level security', name);
        execute format('alter table tasks.%I force row level security', name);
        execute format(
            'create policy tenant on tasks.%I
                using (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)
                with check (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)', name);
    end loop;
end $$;
