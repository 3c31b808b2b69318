-- What callers have spent on models, by the minute. Quotas are held against it, reports are sums over it.
create table inference.token_usage (
    tenant_id         uuid        not null,
    minute            timestamptz not null,
    caller_id         uuid        not null,
    model             text        not null,
    caller_kind       text        not null,
    caller_name       text        not null,
    requests          bigint      not null,
    prompt_tokens     bigint      not null,
    completion_tokens bigint      not null,
    primary key (tenant_id, minute, caller_id, model)
);

alter table inference.token_usage enable row level security;
alter table inference.token_usage force row level security;
create policy tenant on inference.token_usage
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);

-- What a tenant as a whole (the nil caller) or one caller may spend; a missing limit is none.
create table inference.token_quota (
    tenant_id  uuid   not null,
    caller_id  uuid   not null,
    per_minute bigint check (per_minute >= 0),
    per_day    bigint check (per_day >= 0),
    version    bigint not null,
    primary key (tenant_id, caller_id)
);

alter table inference.token_quota enable row level security;
alter table inference.token_quota force row level security;
create policy tenant on inference.token_quota
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
