alter table tasks.sprint add column notes text;
alter table tasks.standup add column summary text;

create table tasks.sprint_sync (
    id           uuid primary key,
    tenant_id    uuid        not null,
    sprint_id    uuid        not null references tasks.sprint (id),
    person_id    uuid        not null,
    person_name  text        not null,
    progress     text,
    risks        text,
    priorities   text,
    blockers     text,
    goal_at_risk boolean     not null,
    tasks        integer     not null,
    done         integer     not null,
    blocked      integer     not null,
    held_at      timestamptz not null,
    version      bigint      not null
);
create index sprint_sync_by_sprint on tasks.sprint_sync (sprint_id, id);

create table tasks.report (
    id          uuid primary key,
    tenant_id   uuid        not null,
    type        text        not null,
    project_id  uuid references tasks.project (id),
    day         date        not null,
    text        text        not null,
    person_id   uuid        not null,
    person_name text        not null,
    written_at  timestamptz not null,
    version     bigint      not null
);
create index report_in_order on tasks.report (tenant_id, id);

do $$
declare
    name text;
begin
    foreach name in array array['sprint_sync', 'report'] loop
        execute format('alter table tasks.%I enable row level security', name);
        execute format('alter table tasks.%I force row level security', name);
        execute format(
            'create policy tenant on tasks.%I
                using (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)
                with check (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)', name);
    end loop;
end $$;
