-- What tasks are called in the formats they were imported from, so that a second import finds them again.
create table tasks.foreign_id (
    tenant_id  uuid not null,
    project_id uuid not null references tasks.project (id),
    format     text not null,
    foreign_id text not null,
    task_id    uuid not null references tasks.task (id),
    primary key (tenant_id, project_id, format, foreign_id)
);

alter table tasks.foreign_id enable row level security;
alter table tasks.foreign_id force row level security;
create policy tenant on tasks.foreign_id
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
