create table tasks.daily_checklist (
    id          uuid primary key,
    tenant_id   uuid        not null,
    day         date        not null,
    person_id   uuid        not null,
    person_name text        not null,
    done        text[]      not null,
    changed_at  timestamptz not null,
    version     bigint      not null,
    constraint daily_checklist_once unique (tenant_id, day, person_id)
);
create index daily_checklist_in_order on tasks.daily_checklist (tenant_id, id);

alter table tasks.daily_checklist enable row level security;
alter table tasks.daily_checklist force row level security;
create policy tenant on tasks.daily_checklist
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

-- The agenda of a sprint's planning, item by item; null while nobody has changed the usual one.
alter table tasks.sprint
    add column agenda_titles  text[],
    add column agenda_minutes integer[];
