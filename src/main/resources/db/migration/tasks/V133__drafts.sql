create table tasks.draft (
    id          uuid primary key,
    tenant_id   uuid        not null,
    kind        text        not null,
    about_id    uuid        not null,
    about       text        not null,
    state       text        not null,
    text        text        not null,
    model       text,
    reason      text,
    citations   text[]      not null,
    dropped     integer     not null,
    person_id   uuid        not null,
    person_name text        not null,
    written_at  timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    version     bigint      not null
);
create index draft_in_order on tasks.draft (tenant_id, id);

do $$
declare
    name text;
begin
    foreach name in array array['draft'] loop
        execute format('alter table tasks.%I enable row level security', name);
        execute format('alter table tasks.%I force row level security', name);
        execute format(
            'create policy tenant on tasks.%I
                using (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)
                with check (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)', name);
    end loop;
end $$;
