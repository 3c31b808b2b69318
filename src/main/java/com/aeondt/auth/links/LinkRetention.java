package com.aeondt.auth.links;

import com.aeondt.platform.jobs.RecurringWork;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets links that are over, and the nameless accounts of people whose invitation was withdrawn. */
@Component
class LinkRetention implements RecurringWork {

    private final JdbcClient sql;

    LinkRetention(@SystemAccess JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "single-use-links";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sql.sql("delete from auth.single_use_link where expires_at < now() - interval '1 day'")
                .update();
        sql.sql("""
                        delete from auth.user_account u where u.status = 'INVITED' and u.created_at < now() - interval '1 hour'
                          and not exists (select from auth.membership m where m.user_id = u.id)
                        """).update();
    }
}
