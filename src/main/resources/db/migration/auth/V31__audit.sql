-- The audit log: a chain of entries for each tenant, and one (the nil tenant) for the installation. Entries are only ever
-- added: nobody has the right to change or remove one, and a trigger refuses it to those who have every right.
create table auth.audit_event (
    tenant_id    uuid not null,
    seq          bigint not null,
    at           timestamptz not null,
    actor_kind   text not null,
    actor_id     text not null,
    actor_name   text not null,
    address      text not null,
    request_id   text not null,
    trace_id     text not null,
    action       text not null,
    subject_type text not null,
    subject_id   text not null,
    before       text,
    after        text,
    hash         bytea not null,
    primary key (tenant_id, seq)
);
create index audit_event_subject on auth.audit_event (tenant_id, subject_id, seq desc);
create index audit_event_actor on auth.audit_event (tenant_id, actor_id, seq desc);
create index audit_event_action on auth.audit_event (tenant_id, action, seq desc);
create index audit_event_at on auth.audit_event (tenant_id, at);

-- The signed heads of the chains, so that a cut tail is missed.
create table auth.audit_checkpoint (
    tenant_id uuid not null,
    seq       bigint not null,
    at        timestamptz not null,
    key_id    text not null,
    signed    text not null,
    primary key (tenant_id, seq, key_id)
);

create function auth.audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on auth.audit_event
    for each statement execute function auth.audit_is_append_only();
create trigger append_only before update or delete or truncate on auth.audit_checkpoint
    for each statement execute function auth.audit_is_append_only();
revoke update, delete on auth.audit_event, auth.audit_checkpoint from aeon_app, aeon_system, aeon_backup;
revoke insert on auth.audit_checkpoint from aeon_app;

alter table auth.audit_event enable row level security;
alter table auth.audit_event force row level security;
create policy audit_event_tenant on auth.audit_event
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
alter table auth.audit_checkpoint enable row level security;
alter table auth.audit_checkpoint force row level security;
create policy audit_checkpoint_tenant on auth.audit_checkpoint
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

-- Waits until this transaction alone may add to the chain, then says where it ends. Each statement of a volatile function sees
-- what was committed until then, so the head that is read is the head that the wait was for.
create function auth.audit_head(chain uuid) returns table (seq bigint, hash bytea) language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('aeon.audit.' || chain, 0));
    return query select e.seq, e.hash from auth.audit_event e where e.tenant_id = chain order by e.seq desc limit 1;
end $$;
