-- The graph's system of record. Every tenant's rows are its own; those of the reserved tenant are public knowledge, which
-- everybody reads beside his own.

-- What a tenant adds to the built-in types. A change is a new version; the latest one counts.
create table graph.schema_extension (
    tenant_id  uuid        not null,
    version    bigint      not null,
    document   jsonb       not null,
    created_at timestamptz not null,
    created_by text        not null,
    primary key (tenant_id, version)
);

-- Who says things.
create table graph.source (
    tenant_id uuid             not null,
    name      text collate "C" not null,
    first_at  timestamptz      not null,
    last_at   timestamptz      not null,
    primary key (tenant_id, name)
);

-- What one source says about one thing, as it said it (json keeps the text, jsonb would not). subject_id is the entity that
-- the statement counts for: another than stated_id after a merge.
create table graph.assertion (
    tenant_id   uuid             not null,
    stated_id   text collate "C" not null,
    source      text collate "C" not null,
    subject_id  text collate "C" not null,
    object      json             not null,
    confidence  smallint check (confidence between 0 and 100),
    tlp         smallint         not null check (tlp between 0 and 3),
    valid_from  timestamptz,
    valid_until timestamptz,
    recorded_at timestamptz      not null,
    primary key (tenant_id, stated_id, source)
);
create index assertion_by_source on graph.assertion (tenant_id, source, stated_id);
create index assertion_by_merged_subject on graph.assertion (tenant_id, subject_id) where subject_id <> stated_id;

-- The fold of an entity's assertions.
create table graph.entity (
    tenant_id   uuid             not null,
    id          text collate "C" not null,
    type        text collate "C" not null,
    name        text,
    name_key    text collate "C",
    properties  jsonb            not null,
    confidence  smallint,
    tlp         smallint         not null check (tlp between 0 and 3),
    valid_from  timestamptz,
    valid_until timestamptz,
    sources     text[]           not null,
    version     bigint           not null,
    created_at  timestamptz      not null,
    recorded_at timestamptz      not null,
    primary key (tenant_id, id)
);
create index entity_by_type on graph.entity (tenant_id, type, id);
create index entity_by_name on graph.entity (tenant_id, name_key, id) where name_key is not null;

-- Other names of entities, in the form that names are compared in.
create table graph.alias (
    tenant_id uuid             not null,
    name_key  text collate "C" not null,
    entity_id text collate "C" not null,
    primary key (tenant_id, name_key, entity_id)
);
create index alias_of_entity on graph.alias (tenant_id, entity_id);

-- The fold of a relationship's assertions. The refs are what was stated, the ids what they count for after merges.
create table graph.relationship (
    tenant_id   uuid             not null,
    id          text collate "C" not null,
    type        text collate "C" not null,
    source_ref  text collate "C" not null,
    target_ref  text collate "C" not null,
    source_id   text collate "C" not null,
    target_id   text collate "C" not null,
    properties  jsonb            not null,
    confidence  smallint,
    tlp         smallint         not null check (tlp between 0 and 3),
    valid_from  timestamptz,
    valid_until timestamptz,
    sources     text[]           not null,
    version     bigint           not null,
    created_at  timestamptz      not null,
    recorded_at timestamptz      not null,
    primary key (tenant_id, id)
);
create index relationship_from on graph.relationship (tenant_id, source_id, type, id);
create index relationship_to on graph.relationship (tenant_id, target_id, type, id);

-- What was true of our knowledge before: each row from recorded_at up to replaced_at.
create table graph.entity_history (
    like graph.entity,
    replaced_at timestamptz not null,
    change      text        not null check (change in ('updated', 'removed', 'merged')),
    primary key (tenant_id, id, version)
);
create index entity_history_by_type on graph.entity_history (tenant_id, type, id);

create table graph.relationship_history (
    like graph.relationship,
    replaced_at timestamptz not null,
    change      text        not null check (change in ('updated', 'removed', 'rewired')),
    primary key (tenant_id, id, version)
);
create index relationship_history_from on graph.relationship_history (tenant_id, source_id, id);
create index relationship_history_to on graph.relationship_history (tenant_id, target_id, id);

-- One entity counted as another, until it is undone.
create table graph.merge (
    id          uuid primary key,
    tenant_id   uuid             not null,
    merged_id   text collate "C" not null,
    survivor_id text collate "C" not null check (survivor_id <> merged_id),
    reason      text,
    merged_by   text             not null,
    merged_at   timestamptz      not null,
    undone_by   text,
    undone_at   timestamptz,
    check ((undone_at is null) = (undone_by is null))
);
create unique index merge_standing on graph.merge (tenant_id, merged_id) where undone_at is null;
create index merge_into on graph.merge (tenant_id, survivor_id);

do
$$
    declare
        name text;
    begin
        foreach name in array array ['schema_extension', 'source', 'assertion', 'entity', 'alias', 'relationship',
            'entity_history', 'relationship_history', 'merge']
            loop
                execute format('alter table graph.%I enable row level security', name);
                execute format('alter table graph.%I force row level security', name);
                execute format($policy$create policy tenant on graph.%I
                    using (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)
                    with check (tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)$policy$, name);
                execute format($policy$create policy public_knowledge on graph.%I for select
                    using (tenant_id = '00000000-0000-0000-0000-000000000001')$policy$, name);
            end loop;
    end
$$;
