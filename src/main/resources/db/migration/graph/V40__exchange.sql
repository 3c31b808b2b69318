-- What was sent to be imported and is too large to be imported while its sender waits; any instance may do it.
create table graph.upload_chunk (
    tenant_id   uuid        not null,
    upload_id   uuid        not null,
    number      integer     not null,
    content     bytea       not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, upload_id, number)
);
create index upload_chunk_by_age on graph.upload_chunk (tenant_id, received_at);

-- What became of each thing in an import that a job did.
create table graph.import_outcome (
    tenant_id  uuid             not null,
    job_id     uuid             not null,
    number     bigint           not null,
    place      bigint           not null,
    object_id  text collate "C",
    result     text             not null check (result in ('created', 'updated', 'unchanged', 'refused')),
    errors     jsonb            not null,
    written_at timestamptz      not null default clock_timestamp(),
    primary key (tenant_id, job_id, number)
);
create index import_outcome_by_age on graph.import_outcome (tenant_id, written_at);

-- Objects of STIX 2.0 as they came; what is kept of them elsewhere is their form in 2.1.
create table graph.stix_original (
    tenant_id   uuid             not null,
    object_id   text collate "C" not null,
    source      text collate "C" not null,
    object      json             not null,
    primary key (tenant_id, object_id, source)
);

do
$$
    declare
        name text;
    begin
        foreach name in array array ['upload_chunk', 'import_outcome', 'stix_original']
            loop
                execute format('alter table graph.%I enable row level security', name);
                execute format('alter table graph.%I force row level security', name);
                execute format($policy$create policy tenant on graph.%I
                    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
                    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)$policy$, name);
            end loop;
    end
$$;
create policy public_knowledge on graph.stix_original for select
    using (tenant_id = '00000000-0000-0000-0000-000000000001');
