-- Queries kept under a name.
create table graph.saved_query (
    id          uuid primary key,
    tenant_id   uuid             not null,
    name        text collate "C" not null,
    description text,
    query       text             not null,
    defaults    jsonb            not null,
    version     bigint           not null,
    created_by  text             not null,
    created_at  timestamptz      not null,
    changed_by  text             not null,
    changed_at  timestamptz      not null,
    unique (tenant_id, name)
);

alter table graph.saved_query enable row level security;
alter table graph.saved_query force row level security;
create policy tenant on graph.saved_query
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
