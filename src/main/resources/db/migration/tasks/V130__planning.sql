-- filters in words that people keep
create table tasks.saved_filter (
    id          uuid primary key,
    tenant_id   uuid    not null,
    person_id   uuid    not null,
    person_name text    not null,
    name        text    not null,
    expression  text    not null,
    shared      boolean not null,
    version     bigint  not null
);
create unique index saved_filter_by_name on tasks.saved_filter (tenant_id, person_id, lower(name));

-- what happens to one task more than a sprint allows in work
alter table tasks.sprint add column wip_policy text not null default 'REFUSE';

do $$
declare
    name text;
begin
    foreach name in array array['saved_filter'] loop
        execute format('alter table tasks.%I enable row level security', name);
        execute format('alter table tasks.%I force row level security', name);
        execute format(
            'create policy tenant on tasks.%I
                using (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)
                with check (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)', name);
    end loop;
end $$;
