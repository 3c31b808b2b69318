-- One row for the whole installation. The epoch is raised by a logical restore, which starts transaction ids again.
-- Events up to the pruned position are gone: a reader that stands before it has missed something.
create table platform.installation (
    id          smallint primary key default 1 check (id = 1),
    epoch       int      not null default 1 check (epoch > 0),
    pruned_xid  xid8     not null default '0',
    pruned_seq  bigint   not null default 0
);

insert into platform.installation default values;

revoke insert, update, delete on platform.installation from aeon_app;

create function platform.epoch() returns int
    language sql stable
    return (select epoch from platform.installation);

-- The ordered log. (epoch, xid, seq) below the snapshot's xmin is the order in which nothing appears behind a reader.
create table platform.event_log (
    seq         bigint generated always as identity,
    xid         xid8        not null default pg_current_xact_id(),
    epoch       int         not null default platform.epoch(),
    tenant_id   uuid        not null,
    type        text        not null check (type ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+\.v[0-9]+$'),
    module      text        not null generated always as (split_part(type, '.', 1)) stored,
    subject     text        not null,
    data        jsonb       not null,
    occurred_at timestamptz not null default clock_timestamp(),
    primary key (epoch, xid, seq)
);

create index event_log_tenant_module on platform.event_log (tenant_id, module, xid, seq);

alter table platform.event_log enable row level security;
alter table platform.event_log force row level security;
create policy tenant on platform.event_log
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

-- Insert-only, twice: by grants, and by a trigger in case a grant is widened one day. Retention, the deletion of a tenant
-- and a restore remove rows; nobody changes one.
revoke update, delete, truncate on platform.event_log from aeon_app, aeon_system;
grant delete on platform.event_log to aeon_system;

create function platform.refuse_rewriting_history() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' and current_user in ('aeon_system', 'aeon_backup', 'aeon_owner') then
        return old;
    end if;
    raise exception 'platform.event_log is insert-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger insert_only before update or delete on platform.event_log
    for each row execute function platform.refuse_rewriting_history();
