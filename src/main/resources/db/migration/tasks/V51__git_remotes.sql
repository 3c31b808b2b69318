create table tasks.git_remote (
    id            uuid primary key,
    tenant_id     uuid        not null,
    project_id    uuid        not null references tasks.project (id),
    url           text        not null,
    branch        text        not null,
    folder        text        not null,
    username      text,
    -- sealed with the master key
    secret        text,
    hook_secret   text        not null,
    every_seconds bigint,
    last_commit   text,
    last_sync_at  timestamptz,
    created_at    timestamptz not null,
    version       bigint      not null
);

create index git_remote_in_order on tasks.git_remote (tenant_id, id);

-- The files as both sides had them last: what a merge starts from.
create table tasks.git_base (
    tenant_id uuid  not null,
    remote_id uuid  not null references tasks.git_remote (id) on delete cascade,
    name      text  not null,
    content   bytea not null,
    primary key (remote_id, name)
);

create table tasks.git_run (
    id          uuid primary key,
    tenant_id   uuid        not null,
    remote_id   uuid        not null references tasks.git_remote (id) on delete cascade,
    started_at  timestamptz not null,
    finished_at timestamptz not null,
    succeeded   boolean     not null,
    pulled      integer     not null,
    pushed      text,
    conflicts   integer     not null,
    message     text
);

create index git_run_by_remote on tasks.git_run (tenant_id, remote_id, id);

alter table tasks.git_remote enable row level security;
alter table tasks.git_remote force row level security;
create policy tenant on tasks.git_remote
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

alter table tasks.git_base enable row level security;
alter table tasks.git_base force row level security;
create policy tenant on tasks.git_base
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

alter table tasks.git_run enable row level security;
alter table tasks.git_run force row level security;
create policy tenant on tasks.git_run
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
