package com.aeondt.auth.audit;

import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.jobs.RecurringWork;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs the heads of all chains that have grown, every few minutes: into the database and into the log, from where they get to
 * places that nobody can reach who can reach the database. A head is signed again when the keys have been rotated, so that the
 * latest signature can always be checked.
 */
@Component
class Checkpoints implements RecurringWork {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    private final JdbcClient sql;
    private final HeadSeal seal;
    private final AuditProperties settings;
    private final Clock clock;

    Checkpoints(@SystemAccess JdbcClient sql, HeadSeal seal, AuditProperties settings, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit-checkpoints";
    }

    @Override
    public Duration pause() {
        return settings.checkpointEvery();
    }

    @Override
    public void run() {
        unsigned(seal.keyId()).forEach(this::keep);
    }

    /** The heads that were signed, of one chain, that can be checked still. */
    List<SealedHead> of(Chain chain) {
        return sql
                .sql("select signed from auth.audit_checkpoint where tenant_id = :chain order by seq")
                .param("chain", chain.id())
                .query((row, number) -> seal.open(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(head -> head.chain().equals(chain))
                .toList();
    }

    /** The present head, signed; empty for a chain without an entry. */
    Optional<String> sign(Chain chain) {
        return sql.sql("select tenant_id, seq, hash from auth.audit_event where tenant_id = :chain"
                        + " order by seq desc limit 1")
                .param("chain", chain.id())
                .query((row, number) ->
                        seal.sign(head(row.getObject(1, UUID.class), row.getLong(2), Octets.of(row.getBytes(3)))))
                .optional();
    }

    private List<SealedHead> unsigned(String keyId) {
        return sql.sql("""
                        select e.tenant_id, e.seq, e.hash
                        from (select id from auth.tenant union all select :installation) as chain (id)
                        cross join lateral (select * from auth.audit_event e where e.tenant_id = chain.id
                                            order by e.seq desc limit 1) as e
                        where not exists (select from auth.audit_checkpoint c
                                          where c.tenant_id = e.tenant_id and c.seq = e.seq and c.key_id = :key)
                        """)
                .param("installation", Chain.INSTALLATION.id())
                .param("key", keyId)
                .query((row, number) -> head(row.getObject(1, UUID.class), row.getLong(2), Octets.of(row.getBytes(3))))
                .list();
    }

    private void keep(SealedHead head) {
        var signed = seal.sign(head);
        sql.sql("""
                        insert into auth.audit_checkpoint (tenant_id, seq, at, key_id, signed)
                        values (:chain, :seq, :at, :key, :signed) on conflict do nothing
                        """)
                .param("chain", head.chain().id())
                .param("seq", head.seq())
                .param("at", Timestamp.from(head.at()))
                .param("key", seal.keyId())
                .param("signed", signed)
                .update();
        log.atInfo()
                .addKeyValue("chain", head.chain().toString())
                .addKeyValue("seq", head.seq())
                .addKeyValue("checkpoint", signed)
                .log("Audit chain {} ends at {}", head.chain(), head.seq());
    }

    private SealedHead head(UUID chain, long seq, Octets hash) {
        return new SealedHead(new Chain(chain), seq, hash, clock.instant());
    }
}
