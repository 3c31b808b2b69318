package com.aeondt.platform.events;

import com.aeondt.platform.jobs.RecurringWork;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets events after a while, and remembers up to where: a reader that stands before that has missed something and starts
 * anew. Only whole prefixes go, up to the newest event of age, and those of older epochs.
 */
@Component
class EventRetention implements RecurringWork {

    private static final Logger log = LoggerFactory.getLogger(EventRetention.class);

    private final JdbcClient system;
    private final TransactionOperations transactions;
    private final EventsProperties settings;

    EventRetention(
            @SystemAccess JdbcClient system,
            @SystemAccess TransactionOperations transactions,
            EventsProperties settings) {
        this.system = system;
        this.transactions = transactions;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "event-retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(begun -> prune());
    }

    private void prune() {
        int moved =
                system.sql("""
                        update platform.installation set pruned_xid = last.xid, pruned_seq = last.seq
                          from (select xid, seq from platform.event_log
                                 where epoch = platform.epoch() and xid < pg_snapshot_xmin(pg_current_snapshot())
                                   and occurred_at < clock_timestamp() - make_interval(secs => :age)
                                 order by xid desc, seq desc limit 1) last
                         where (pruned_xid, pruned_seq) < (last.xid, last.seq)""").param("age", settings.retention().toSeconds()).update();
        int gone =
                system.sql("""
                        delete from platform.event_log log using platform.installation now
                         where log.epoch < now.epoch
                               and log.occurred_at < clock_timestamp() - make_interval(secs => :age)
                            or log.epoch = now.epoch and (log.xid, log.seq) <= (now.pruned_xid, now.pruned_seq)""").param("age", settings.retention().toSeconds()).update();
        if (moved + gone > 0) {
            log.info("Forgot {} events", gone);
        }
    }
}
