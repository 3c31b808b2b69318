-- The secret that an authenticator shares with us rests sealed by the master key. A new one is good only after a code of it was
-- shown; until then the old one stays.
alter table auth.credential drop column totp_secret;
alter table auth.credential add column totp_sealed text;
alter table auth.credential add column totp_pending text;

-- For who has lost his authenticator. Each carries 120 random bits, so a plain SHA-256 at rest is enough.
create table auth.recovery_code (
    user_id   uuid not null references auth.user_account (id) on delete cascade,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (user_id, code_hash)
);
revoke all on auth.recovery_code from aeon_app;
