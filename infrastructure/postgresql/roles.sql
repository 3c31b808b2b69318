-- The four roles of AEON, without passwords: whoever runs this gives each its own afterwards.
-- Run as a superuser in the database aeon. Safe to run again.

do $$
declare
    wanted text;
begin
    foreach wanted in array array['aeon_owner', 'aeon_app', 'aeon_system', 'aeon_backup'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I', wanted);
        end if;
    end loop;
end
$$;

-- Migrations: owns the schemas; data migrations must see the rows of every tenant.
alter role aeon_owner with login bypassrls nosuperuser nocreatedb nocreaterole noreplication;
-- Requests: owns nothing and sees only the tenant of its transaction.
alter role aeon_app with login nobypassrls nosuperuser nocreatedb nocreaterole noreplication;
-- Projections, schedules, login and key look-up. Any role may end sessions of its own, so it needs no pg_signal_backend.
alter role aeon_system with login bypassrls nosuperuser nocreatedb nocreaterole noreplication;
-- Backup and restore: reads and writes everything, streams the write-ahead log.
alter role aeon_backup with login bypassrls nosuperuser nocreatedb nocreaterole replication;

-- A forgotten transaction holds back the readers of the event log: requests may not leave one open.
alter role aeon_app set idle_in_transaction_session_timeout = '60s';

grant pg_read_all_stats to aeon_system;
grant pg_read_all_data, pg_write_all_data to aeon_backup;
grant execute on function pg_backup_start(text, boolean) to aeon_backup;
grant execute on function pg_backup_stop(boolean) to aeon_backup;
grant execute on function pg_switch_wal() to aeon_backup;
grant execute on function pg_create_restore_point(text) to aeon_backup;

alter database aeon owner to aeon_owner;
revoke all on database aeon from public;
grant connect on database aeon to aeon_app, aeon_system, aeon_backup;
revoke create on schema public from public;
