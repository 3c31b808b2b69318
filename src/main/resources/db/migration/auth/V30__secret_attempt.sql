-- Failed attempts to prove who one is, of an account from an address and of an address. They may be lost in a crash.
create unlogged table auth.secret_attempt (
    subject    bytea primary key,
    failures   integer not null,
    failed_at  timestamptz not null,
    wait_until timestamptz not null
);
create index secret_attempt_age on auth.secret_attempt (failed_at);
revoke all on auth.secret_attempt from aeon_app;
