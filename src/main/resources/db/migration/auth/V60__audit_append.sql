-- Adds entries to a chain in one message: waiting for the chain, finding its end, hashing and inserting happen here, so that
-- others wait for this transaction's commit only and not for the application between them.
-- The hash is SHA-256(hash before || canonical form), the form as in AuditEntry: the integer 1, chain, number and microseconds,
-- each in network order, then what is given in forms. No entry is earlier than the one before it.
create function auth.audit_append(
    chain uuid, genesis bytea, now timestamptz, kinds text[], ids text[], names text[], addresses text[], requests text[],
    traces text[], actions text[], types text[], subjects text[], befores text[], afters text[], forms bytea[])
    returns void language plpgsql volatile as $$
declare
    number bigint := 0;
    sum    bytea := genesis;
    moment timestamptz := now;
    head   record;
begin
    perform pg_advisory_xact_lock(hashtextextended('aeon.audit.' || chain, 0));
    select e.seq, e.hash, e.at into head from auth.audit_event e where e.tenant_id = chain order by e.seq desc limit 1;
    if found then
        number := head.seq;
        sum := head.hash;
        moment := greatest(now, head.at);
    end if;
    for i in 1 .. cardinality(kinds) loop
        number := number + 1;
        sum := sha256(sum || int4send(1) || uuid_send(chain) || int8send(number)
            || int8send((extract(epoch from moment) * 1000000)::bigint) || forms[i]);
        insert into auth.audit_event (tenant_id, seq, at, actor_kind, actor_id, actor_name, address, request_id, trace_id,
            action, subject_type, subject_id, before, after, hash)
        values (chain, number, moment, kinds[i], ids[i], names[i], addresses[i], requests[i], traces[i],
            actions[i], types[i], subjects[i], befores[i], afters[i], sum);
    end loop;
end $$;
