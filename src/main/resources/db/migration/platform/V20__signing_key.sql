-- Keys of the installation, sealed by the master key. Not tenant data: only the system role may touch them.
create table platform.signing_key (
    id          text primary key,
    purpose     text not null check (purpose in ('access-token', 'cursor')),
    stage       text not null check (stage in ('NEXT', 'CURRENT', 'RETIRED')),
    sealed      text not null,
    created_at  timestamptz not null,
    retired_at  timestamptz,
    check ((stage = 'RETIRED') = (retired_at is not null))
);

-- one key signs, one follows; a second instance that makes its first keys at the same moment fails here instead of forking
create unique index signing_key_one_per_stage on platform.signing_key (purpose, stage) where stage <> 'RETIRED';

revoke all on platform.signing_key from public, aeon_app;
grant select, insert, update, delete on platform.signing_key to aeon_system;
