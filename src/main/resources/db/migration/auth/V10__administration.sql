-- Invitations: an account without a name waits for the person who was written to. The address counts as his once he has
-- shown that he reads what is sent there.
alter table auth.user_account alter column username drop not null;
alter table auth.user_account add constraint user_account_named check (status = 'INVITED' or username is not null);
alter table auth.user_account add column email_verified boolean not null default false;
grant update (email_verified) on auth.user_account to aeon_app;

-- The account of an invited person belongs to nobody yet; the row for what it will log in with is made with it.
grant insert (user_id) on auth.credential to aeon_app;

alter table auth.membership add column status text not null default 'ACTIVE' check (status in ('INVITED', 'ACTIVE', 'DISABLED'));
alter table auth.membership add column invited_email text;

-- Links that work once. Whoever has the database has no links: they are kept as hashes.
create table auth.single_use_link (
    token_hash    bytea primary key,
    purpose       text not null check (purpose in ('INVITATION', 'PASSWORD_RESET')),
    user_id       uuid not null references auth.user_account (id) on delete cascade,
    membership_id uuid references auth.membership (id) on delete cascade,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz
);
create index single_use_link_user on auth.single_use_link (user_id);
revoke all on auth.single_use_link from aeon_app;
grant insert on auth.single_use_link to aeon_app;

-- Letters wait here until they are delivered, sealed, because there are links in them. Requests may only put them in.
create table auth.outgoing_mail (
    id         uuid primary key,
    sealed     text not null,
    created_at timestamptz not null,
    attempts   integer not null default 0,
    due_at     timestamptz not null
);
create index outgoing_mail_due on auth.outgoing_mail (due_at);
revoke all on auth.outgoing_mail from aeon_app;
grant insert on auth.outgoing_mail to aeon_app;
