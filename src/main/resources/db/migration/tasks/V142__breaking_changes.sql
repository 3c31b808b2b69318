-- What commits say that they break, in the project of their remote; it belongs to the sprint that is completed next.
create table tasks.breaking_change (
    id         uuid primary key,
    tenant_id  uuid        not null,
    project_id uuid        not null references tasks.project (id) on delete cascade,
    sprint_id  uuid references tasks.sprint (id),
    commit_id  text        not null,
    summary    text        not null,
    breaks     text        not null,
    task_keys  text[]      not null,
    author     text        not null,
    taken_at   timestamptz not null,
    unique (project_id, commit_id)
);
create index breaking_change_in_order on tasks.breaking_change (tenant_id, project_id, id);
create index breaking_change_by_sprint on tasks.breaking_change (sprint_id);

alter table tasks.breaking_change enable row level security;
alter table tasks.breaking_change force row level security;
create policy tenant on tasks.breaking_change
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

alter table tasks.sprint add column breaking_changes integer not null default 0;

-- What the commit behind a link says that it breaks; null when it says nothing of that.
alter table tasks.link add column breaks text;
