package com.aeondt.tasks.label;

import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The labels of a tenant: a label is there as long as a task carries it. */
@Service
@Transactional(readOnly = true)
public class Labels {

    private final JdbcClient jdbc;

    Labels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    public Slice<LabelView> list(PageRequest page) {
        var after = page.after().map(keyset -> keyset.values().getFirst()).orElse("");
        var rows = jdbc.sql("""
                        select label, count(*) as tasks,
                               count(*) filter (where t.state not in ('COMPLETE', 'ARCHIVE', 'CANCELLED')) as open
                        from tasks.task t, unnest(t.tags) as label
                        where label collate "C" > :after
                        group by label order by label collate "C" limit :limit
                        """)
                .param("after", after)
                .param("limit", page.limit() + 1)
                .query((row, number) ->
                        new LabelView(row.getString("label"), row.getLong("tasks"), row.getLong("open")))
                .list();
        return Slice.of(rows, page.limit(), label -> Keyset.of(label.name()));
    }
}
