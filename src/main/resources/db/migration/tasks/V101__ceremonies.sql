create table tasks.standup (
    id        uuid primary key,
    tenant_id uuid        not null,
    day       date        not null,
    due_at    timestamptz not null,
    expected  text[]      not null,
    version   bigint      not null,
    unique (tenant_id, day)
);

create table tasks.standup_entry (
    id          uuid primary key,
    tenant_id   uuid        not null,
    standup_id  uuid        not null references tasks.standup (id),
    person_id   uuid        not null,
    person_name text        not null,
    yesterday   text        not null,
    today       text        not null,
    blockers    text,
    written_at  timestamptz not null,
    version     bigint      not null,
    unique (standup_id, person_id)
);

create table tasks.retrospective (
    id        uuid primary key,
    tenant_id uuid        not null,
    name      text        not null,
    sprint_id uuid references tasks.sprint (id),
    opened_at timestamptz not null,
    version   bigint      not null
);
create index retrospective_in_order on tasks.retrospective (tenant_id, id);

create table tasks.retro_item (
    id               uuid primary key,
    tenant_id        uuid   not null,
    retrospective_id uuid   not null references tasks.retrospective (id),
    kind             text   not null,
    text             text   not null,
    person_id        uuid   not null,
    person_name      text   not null,
    voters           uuid[] not null,
    task_key         text,
    version          bigint not null
);
create index retro_item_by_retrospective on tasks.retro_item (retrospective_id, id);

create table tasks.template (
    id             uuid primary key,
    tenant_id      uuid   not null,
    name           text   not null,
    entry          text   not null,
    rule           text,
    starts_on      date,
    next_on        date,
    last_task      uuid,
    version        bigint not null,
    unique (tenant_id, name)
);
create index template_by_next on tasks.template (tenant_id, next_on) where next_on is not null;

do $$
declare
    name text;
begin
    foreach name in array array['standup', 'standup_entry', 'retrospective', 'retro_item', 'template'] loop
        execute format('alter table tasks.%I enable row level security', name);
        execute format('alter table tasks.%I force row level security', name);
        execute format(
            'create policy tenant on tasks.%I
                using (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)
                with check (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)', name);
    end loop;
end $$;
