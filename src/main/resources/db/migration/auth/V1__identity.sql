-- Who there is: tenants, users, what they may do, and what they prove it with. Every role may use the tables of a schema
-- unless it is revoked here: requests (aeon_app) get the least.

-- One row when the first start has made the first administrator; the primary key decides between instances.
create table auth.installation (
    singleton  boolean primary key default true check (singleton),
    created_at timestamptz not null default now()
);
revoke all on auth.installation from aeon_app;

create table auth.tenant (
    id           uuid primary key,
    version      bigint not null default 0,
    slug         text not null unique check (slug ~ '^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$'),
    name         text not null,
    status       text not null check (status in ('ACTIVE', 'SUSPENDED', 'DELETING')),
    time_zone    text not null,
    working_days smallint[] not null,
    holidays     date[] not null default '{}',
    created_at   timestamptz not null
);
alter table auth.tenant enable row level security;
alter table auth.tenant force row level security;
create policy tenant_itself on auth.tenant
    using (id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (id = nullif(current_setting('aeon.tenant', true), '')::uuid);
revoke insert, delete on auth.tenant from aeon_app;

insert into auth.tenant (id, slug, name, status, time_zone, working_days, created_at)
values ('00000000-0000-0000-0000-000000000001', 'public', 'Public knowledge', 'ACTIVE', 'UTC', '{1,2,3,4,5}', now());

create table auth.membership (
    id         uuid primary key,
    version    bigint not null default 0,
    tenant_id  uuid not null references auth.tenant (id),
    user_id    uuid not null,
    roles      text[] not null,
    created_at timestamptz not null,
    unique (tenant_id, user_id)
);
create index membership_user on auth.membership (user_id);
alter table auth.membership enable row level security;
alter table auth.membership force row level security;
create policy membership_tenant on auth.membership
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

-- Users are global; a tenant sees those who are its members.
create table auth.user_account (
    id                 uuid primary key,
    version            bigint not null default 0,
    username           text not null,
    display_name       text not null,
    email              text,
    status             text not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
    installation_admin boolean not null default false,
    created_at         timestamptz not null
);
create unique index user_account_username on auth.user_account (lower(username));
create unique index user_account_email on auth.user_account (lower(email)) where email is not null;
alter table auth.membership add foreign key (user_id) references auth.user_account (id);
alter table auth.user_account enable row level security;
alter table auth.user_account force row level security;
create policy user_account_member on auth.user_account
    using (exists (select 1 from auth.membership m where m.user_id = user_account.id));
create policy user_account_new on auth.user_account for insert with check (not installation_admin);
revoke update, delete on auth.user_account from aeon_app;
grant update (version, display_name, email, status) on auth.user_account to aeon_app;

-- What a user proves himself with. Requests never see this table: only the role that logs people in does.
create table auth.credential (
    user_id             uuid primary key references auth.user_account (id) on delete cascade,
    password_hash       text,
    password_changed_at timestamptz,
    must_change         boolean not null default false,
    totp_secret         bytea,
    totp_confirmed_at   timestamptz,
    totp_last_step      bigint not null default 0
);
revoke all on auth.credential from aeon_app;

create table auth.role (
    id          uuid primary key,
    version     bigint not null default 0,
    tenant_id   uuid not null references auth.tenant (id),
    name        text not null,
    description text not null default '',
    scopes      text[] not null,
    created_at  timestamptz not null,
    unique (tenant_id, name)
);
alter table auth.role enable row level security;
alter table auth.role force row level security;
create policy role_tenant on auth.role
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

-- Keys carry at least 190 random bits, so a plain SHA-256 at rest is enough.
create table auth.api_key (
    id           uuid primary key,
    version      bigint not null default 0,
    tenant_id    uuid not null references auth.tenant (id),
    public_id    text not null unique,
    secret_hash  bytea not null,
    name         text not null,
    scopes       text[] not null,
    owner_id     uuid not null references auth.user_account (id),
    bootstrap    boolean not null default false,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    replaced_by  uuid
);
alter table auth.api_key enable row level security;
alter table auth.api_key force row level security;
create policy api_key_tenant on auth.api_key
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

-- A login and the family of its refresh tokens. The handle is inside every refresh token and nowhere else;
-- one UPDATE on (generation, revoked_at) decides who rotates.
create table auth.session (
    id               uuid primary key,
    user_id          uuid not null references auth.user_account (id) on delete cascade,
    handle_hash      bytea not null unique,
    generation       bigint not null,
    token_hash       bytea not null,
    previous_hash    bytea,
    salt             bytea,
    factors          text[] not null,
    authenticated_at timestamptz not null,
    stepped_up_at    timestamptz,
    created_at       timestamptz not null,
    rotated_at       timestamptz not null,
    expires_at       timestamptz not null,
    revoked_at       timestamptz,
    revoked_reason   text,
    address          text not null,
    user_agent       text not null
);
revoke all on auth.session from aeon_app;
create index session_of_user on auth.session (user_id) where revoked_at is null;
