-- Answers to POSTs that carried an Idempotency-Key, stored in the transaction of the change they answer for.
create table platform.idempotency_key (
    tenant_id    uuid not null,
    caller_id    uuid not null,
    route        text not null,
    key          text not null,
    request_hash bytea not null,
    status       int not null,
    headers      jsonb not null,
    body         bytea not null,
    created_at   timestamptz not null default now(),
    primary key (tenant_id, caller_id, route, key)
);

create index idempotency_key_created_at on platform.idempotency_key (created_at);

alter table platform.idempotency_key enable row level security;
alter table platform.idempotency_key force row level security;
create policy tenant on platform.idempotency_key
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

grant select, insert, delete on platform.idempotency_key to aeon_app;
grant select, delete on platform.idempotency_key to aeon_system;
