-- Destructive tool calls that wait for their caller's second word. The token itself is nowhere but with the caller.
create table mcp.confirmation (
    tenant_id      uuid        not null,
    token_hash     bytea       not null,
    caller_id      uuid        not null,
    tool           text        not null,
    arguments_hash bytea       not null,
    expires_at     timestamptz not null,
    primary key (tenant_id, token_hash)
);

create index confirmation_of_caller on mcp.confirmation (tenant_id, caller_id, expires_at);

alter table mcp.confirmation enable row level security;
alter table mcp.confirmation force row level security;
create policy tenant on mcp.confirmation
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
