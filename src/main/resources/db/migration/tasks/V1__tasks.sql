create table tasks.project (
    id         uuid primary key,
    tenant_id  uuid        not null,
    key        text        not null,
    name       text        not null,
    created_at timestamptz not null,
    version    bigint      not null,
    unique (tenant_id, key)
);

-- The last number handed out for a prefix. Its row lock is what makes keys distinct.
create table tasks.key_counter (
    tenant_id uuid   not null,
    prefix    text   not null,
    last      bigint not null,
    primary key (tenant_id, prefix)
);

create table tasks.task (
    id               uuid primary key,
    tenant_id        uuid        not null,
    project_id       uuid        not null references tasks.project (id),
    key              text        not null,
    -- TASK-9 before TASK-10
    key_order        text generated always as (
        regexp_replace(key, '[0-9]+$', '') || lpad(substring(key from '[0-9]+$'), 12, '0')
    ) stored,
    state            text        not null,
    title            text        not null,
    priority         text,
    category         text,
    tags             text[]      not null,
    due_text         text,
    due_date         date,
    context          text,
    success          text,
    assigned         text,
    estimated_hours  numeric,
    status_text      text,
    blocker          text,
    impact           text,
    risk             text,
    notes            text,
    prerequisites    text,
    extra_names      text[]      not null,
    extra_values     text[]      not null,
    depends_on       uuid[]      not null,
    depends_on_keys  text[]      not null,
    depends_on_notes text[]      not null,
    -- the order people gave the backlog; what nobody ranked comes last, oldest first
    rank             numeric     not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    state_since      timestamptz not null,
    started_at       timestamptz,
    completed_at     timestamptz,
    version          bigint      not null,
    unique (tenant_id, key)
);

create index task_by_state on tasks.task (tenant_id, state, id);
create index task_by_key_order on tasks.task (tenant_id, key_order, id);
create index task_by_update on tasks.task (tenant_id, updated_at, id);
create index task_by_due on tasks.task (tenant_id, coalesce(due_date, 'infinity'::date), id);
create index task_by_priority on tasks.task (tenant_id, coalesce(priority, 'P9'), id);
create index task_by_rank on tasks.task (tenant_id, rank, id);
create index task_in_order on tasks.task (tenant_id, id);
create index task_by_dependency on tasks.task using gin (depends_on);
create index task_by_tag on tasks.task using gin (tags);

alter table tasks.project enable row level security;
alter table tasks.project force row level security;
create policy tenant on tasks.project
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

alter table tasks.key_counter enable row level security;
alter table tasks.key_counter force row level security;
create policy tenant on tasks.key_counter
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

alter table tasks.task enable row level security;
alter table tasks.task force row level security;
create policy tenant on tasks.task
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
