-- By which values an indicator or an observable can be found: equalities of its pattern, its value, its hashes.
create table graph.observable (
    tenant_id  uuid             not null,
    value      text collate "C" not null,
    entity_id  text collate "C" not null,
    path       text             not null,
    kind       text             not null,
    sufficient boolean          not null,
    primary key (tenant_id, value, entity_id, path)
);
create index observable_of_entity on graph.observable (tenant_id, entity_id);

alter table graph.observable enable row level security;
alter table graph.observable force row level security;
create policy tenant on graph.observable
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
create policy public_knowledge on graph.observable for select
    using (tenant_id = '00000000-0000-0000-0000-000000000001');

-- Where something was seen.
create index sighting_of on graph.entity (tenant_id, (properties ->> 'sighting_of_ref'), id) where type = 'sighting';
