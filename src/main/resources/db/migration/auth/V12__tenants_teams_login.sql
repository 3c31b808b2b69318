-- What a tenant takes with it: its rows as JSON Lines, compressed, in pieces, until somebody has fetched them.
create table auth.tenant_export (
    id         uuid primary key,
    tenant_id  uuid not null,
    created_at timestamptz not null,
    rows       bigint,
    sha256     text
);
alter table auth.tenant_export enable row level security;
alter table auth.tenant_export force row level security;
create policy tenant_export_tenant on auth.tenant_export
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
revoke all on auth.tenant_export from aeon_app;

create table auth.tenant_export_part (
    export_id uuid not null references auth.tenant_export (id) on delete cascade,
    tenant_id uuid not null,
    number    integer not null,
    bytes     bytea not null,
    primary key (export_id, number)
);
alter table auth.tenant_export_part enable row level security;
alter table auth.tenant_export_part force row level security;
create policy tenant_export_part_tenant on auth.tenant_export_part
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
revoke all on auth.tenant_export_part from aeon_app;

create table auth.team (
    id          uuid primary key,
    version     bigint not null default 0,
    tenant_id   uuid not null references auth.tenant (id),
    name        text not null,
    description text not null default '',
    members     uuid[] not null default '{}',
    created_at  timestamptz not null,
    unique (tenant_id, name)
);
alter table auth.team enable row level security;
alter table auth.team force row level security;
create policy team_tenant on auth.team
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

-- Who somebody is elsewhere: only the issuer's own name for him counts, never his address.
create table auth.external_identity (
    issuer     text not null,
    subject    text not null,
    user_id    uuid not null references auth.user_account (id) on delete cascade,
    linked_at  timestamptz not null,
    primary key (issuer, subject)
);
create index external_identity_user on auth.external_identity (user_id);
revoke all on auth.external_identity from aeon_app;

-- A login that has been sent to its provider and not come back. What is needed then is sealed.
create table auth.external_login (
    state_hash bytea primary key,
    provider   text not null,
    sealed     text not null,
    expires_at timestamptz not null
);
revoke all on auth.external_login from aeon_app;
