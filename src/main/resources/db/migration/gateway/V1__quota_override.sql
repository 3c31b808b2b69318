-- Quotas that differ from the configured ones: of a tenant as a whole (subject 'tenant'), or of one of its users or API keys.
create table gateway.quota_override (
    id         uuid primary key,
    version    bigint not null,
    tenant_id  uuid not null,
    subject    text not null,
    requests   bigint not null check (requests > 0),
    window_ms  bigint not null check (window_ms between 1000 and 86400000),
    unique (tenant_id, subject)
);
alter table gateway.quota_override enable row level security;
alter table gateway.quota_override force row level security;
create policy quota_override_tenant on gateway.quota_override
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
