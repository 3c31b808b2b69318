package com.aeondt.tasks;

import com.aeondt.platform.AeonException;
import com.aeondt.tasks.sprint.WipPolicy;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much of a running sprint may be in work at once. Those who want in take turns, so that two do not take the last
 * place together.
 */
@Component
class WipLimits {

    private final JdbcClient jdbc;

    WipLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether there is room for one more.
     *
     * @param exceeded whether it comes in although there is none
     */
    record Room(boolean exceeded, int limit) {

        static final Room ENOUGH = new Room(false, Integer.MAX_VALUE);
    }

    private record Limit(UUID sprint, int tasks, WipPolicy policy) {}

    /**
     * The task is about to go to work.
     *
     * @throws AeonException {@link TaskError#WIP_LIMIT} when the sprint's limit is reached and its policy is to refuse
     */
    Room enter(Task task) {
        var sprint = task.toView().sprint();
        if (sprint == null) {
            return Room.ENOUGH;
        }
        return jdbc.sql("""
                        select id, wip_limit, wip_policy from tasks.sprint
                        where id = :sprint and state = 'ACTIVE' and wip_limit is not null
                        """)
                .param("sprint", sprint.value())
                .query((row, number) -> new Limit(
                        row.getObject("id", UUID.class),
                        row.getInt("wip_limit"),
                        WipPolicy.valueOf(row.getString("wip_policy"))))
                .optional()
                .map(this::room)
                .orElse(Room.ENOUGH);
    }

    private Room room(Limit limit) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "tasks.wip:" + limit.sprint())
                .query()
                .listOfRows();
        var inWork = jdbc.sql("select count(*) from tasks.task where sprint_id = :sprint and state = 'WORK'")
                .param("sprint", limit.sprint())
                .query(Integer.class)
                .single();
        if (inWork < limit.tasks()) {
            return Room.ENOUGH;
        }
        if (limit.policy() == WipPolicy.REFUSE) {
            throw new AeonException(
                            TaskError.WIP_LIMIT, "At most " + limit.tasks() + " tasks of this sprint are in work.")
                    .with("limit", limit.tasks());
        }
        return new Room(true, limit.tasks());
    }
}
