-- Where a projection stands when its target is PostgreSQL or has no transactions of its own, and what it was told to do.
create table platform.projection (
    name       text primary key,
    epoch      int,
    xid        xid8,
    seq        bigint,
    held       boolean     not null default false,
    hold_epoch int,
    hold_xid   xid8,
    hold_seq   bigint,
    held_at    timestamptz,
    leader     text,
    failure    text,
    updated_at timestamptz not null default clock_timestamp()
);

-- Long work that the leader of a projection does between batches: rebuild, check, replay. Resumable by its cursor.
create table platform.projection_work (
    id          uuid primary key,
    projection  text        not null,
    kind        text        not null check (kind in ('rebuild', 'check', 'repair', 'replay')),
    state       text        not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
    tenant      uuid,
    subject     text,
    after       uuid,
    done        bigint      not null default 0,
    result      jsonb,
    failure     text,
    created_at  timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);

create index projection_work_open on platform.projection_work (projection, created_at) where state in ('queued', 'running');

-- Events that a projection could not apply while its target was well. Replayed on request.
create table platform.parked_event (
    projection  text        not null,
    epoch       int         not null,
    xid         xid8        not null,
    seq         bigint      not null,
    tenant_id   uuid        not null,
    type        text        not null,
    subject     text        not null,
    data        jsonb       not null,
    occurred_at timestamptz not null,
    reason      text        not null,
    parked_at   timestamptz not null default clock_timestamp(),
    primary key (projection, epoch, xid, seq)
);

alter table platform.parked_event enable row level security;
alter table platform.parked_event force row level security;
create policy tenant on platform.parked_event
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
