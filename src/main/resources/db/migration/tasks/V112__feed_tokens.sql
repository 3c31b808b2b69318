-- Secret addresses of calendar feeds: programs that can send no header read with them, and can do nothing else.
create table tasks.feed_token (
    id          uuid primary key,
    tenant_id   uuid        not null,
    person_id   uuid        not null,
    person_name text        not null,
    name        text        not null,
    -- SHA-256; the token has 256 random bits, so nothing slower is needed
    hash        bytea       not null unique,
    created_at  timestamptz not null,
    version     bigint      not null
);

create index feed_token_by_owner on tasks.feed_token (tenant_id, person_id, id);

alter table tasks.feed_token enable row level security;
alter table tasks.feed_token force row level security;
create policy tenant on tasks.feed_token
    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid);
