-- Webhooks that came in, each once: what git hosts send again finds the answer it got.
create table tasks.git_delivery (
    id          uuid primary key,
    tenant_id   uuid        not null,
    remote_id   uuid        not null references tasks.git_remote (id) on delete cascade,
    delivery    text        not null,
    event       text        not null,
    branch      text,
    received_at timestamptz not null,
    job_id      uuid,
    findings    jsonb       not null default '[]',
    unique (remote_id, delivery)
);

create index git_delivery_by_remote on tasks.git_delivery (tenant_id, remote_id, id);

alter table tasks.git_delivery enable row level security;
alter table tasks.git_delivery force row level security;
create policy tenant on tasks.git_delivery
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
