create table tasks.todo_file (
    id         uuid primary key,
    tenant_id  uuid        not null,
    project_id uuid        not null references tasks.project (id),
    name       text        not null,
    -- bytes, because text cannot hold everything a file can
    content    bytea       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    unique (tenant_id, project_id, name)
);

-- Tasks whose line may have to follow. Rows are only added and taken, so that writers never wait for each other here.
create table tasks.todo_pending (
    id        bigint generated always as identity primary key,
    tenant_id uuid not null,
    task_id   uuid not null
);

create index todo_pending_by_task on tasks.todo_pending (tenant_id, task_id);

-- Lines that people deleted, for the day the task is taken up again.
create table tasks.todo_removed (
    tenant_id uuid  not null,
    task_key  text  not null,
    line      bytea not null,
    primary key (tenant_id, task_key)
);

create table tasks.todo_conflict (
    id          uuid primary key,
    tenant_id   uuid        not null,
    project_id  uuid        not null references tasks.project (id),
    file_name   text        not null,
    task_key    text,
    kind        text        not null,
    reason      text        not null,
    base        bytea       not null,
    ours        bytea       not null,
    theirs      bytea       not null,
    opened_at   timestamptz not null,
    resolved_at timestamptz,
    resolution  text,
    version     bigint      not null
);

create index todo_conflict_open on tasks.todo_conflict (tenant_id, project_id, id) where resolved_at is null;

alter table tasks.todo_file enable row level security;
alter table tasks.todo_file force row level security;
create policy tenant on tasks.todo_file
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

alter table tasks.todo_pending enable row level security;
alter table tasks.todo_pending force row level security;
create policy tenant on tasks.todo_pending
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

alter table tasks.todo_removed enable row level security;
alter table tasks.todo_removed force row level security;
create policy tenant on tasks.todo_removed
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

alter table tasks.todo_conflict enable row level security;
alter table tasks.todo_conflict force row level security;
create policy tenant on tasks.todo_conflict
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
