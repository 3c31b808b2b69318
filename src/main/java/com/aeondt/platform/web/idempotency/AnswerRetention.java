package com.aeondt.platform.web.idempotency;

import com.aeondt.platform.jobs.RecurringWork;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets stored answers when no retry can be expected any more. */
@Component
class AnswerRetention implements RecurringWork {

    private final JdbcClient system;
    private final IdempotencyProperties settings;

    AnswerRetention(@SystemAccess JdbcClient system, IdempotencyProperties settings) {
        this.system = system;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "idempotency-retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        system.sql("""
                        delete from platform.idempotency_key
                        where created_at < clock_timestamp() - make_interval(secs => :age)""").param("age", settings.keep().toSeconds()).update();
    }
}
