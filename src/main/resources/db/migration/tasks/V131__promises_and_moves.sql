-- hours of a promise may count on working days only; a tenant's own terms counted on every day so far
alter table tasks.sla_policy add column working_days_only boolean not null default false;

-- what has been told of a task: the state of the clock that began then, and the last reminder
create table tasks.sla_mark (
    task_id     uuid primary key references tasks.task (id),
    tenant_id   uuid    not null,
    clock_since timestamptz,
    told        text,
    asked_at    timestamptz,
    asked       integer not null default 0
);

-- the task that followed a completed one whose due date recurs
create table tasks.recurrence (
    task_id   uuid primary key references tasks.task (id),
    tenant_id uuid not null,
    next_task uuid references tasks.task (id)
);

-- when each task came into which state: what flow is measured from
create table tasks.task_move (
    seq        bigint generated always as identity primary key,
    tenant_id  uuid        not null,
    task_id    uuid        not null references tasks.task (id),
    from_state text,
    to_state   text        not null,
    at         timestamptz not null
);
create index task_move_by_time on tasks.task_move (tenant_id, at);
create index task_move_by_task on tasks.task_move (task_id, seq);

insert into tasks.task_move (tenant_id, task_id, to_state, at)
select tenant_id, id, 'CREATE', created_at from tasks.task order by created_at;
insert into tasks.task_move (tenant_id, task_id, from_state, to_state, at)
select tenant_id, id, 'CREATE', state, state_since from tasks.task where state <> 'CREATE' order by state_since;

do $$
declare
    name text;
begin
    foreach name in array array['sla_mark', 'recurrence', 'task_move'] loop
        execute format('alter table tasks.%I enable row level security', name);
        execute format('alter table tasks.%I force row level security', name);
        execute format(
            'create policy tenant on tasks.%I
                using (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)
                with check (tenant_id = nullif(current_setting(''aeon.tenant'', true), '''')::uuid)', name);
    end loop;
end $$;
