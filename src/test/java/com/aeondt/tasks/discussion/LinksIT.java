package com.aeondt.tasks.discussion;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static com.aeondt.tasks.WorkApi.etag;
import static com.aeondt.tasks.WorkApi.items;
import static com.aeondt.tasks.WorkApi.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.tasks.WorkApi;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links as a caller makes and reads them. */
@AeonIT
class LinksIT {

    private static final String LINKS = "/tasks/TASK-1/links";

    @Autowired
    private Callers callers;

    @Autowired
    @SystemAccess
    private JdbcClient system;

    private WorkApi work;

    @BeforeEach
    void aTaskOfAFreshTenant() {
        work = new WorkApi(callers, callers.as(BuiltInRole.BACKEND));
        work.task("Login", "P2");
    }

    @Test
    void aTargetOfAnotherKindIsRefusedWithWhatToGive() {
        var refused = work.post(LINKS, link("PULL_REQUEST", "javascript:alert(1)"), 400);

        assertThat(refused).containsEntry("code", "validation-failed");
        assertThat(list(refused, "errors"))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", "/target")
                        .containsEntry("code", "link-target")
                        .hasEntrySatisfying(
                                "detail",
                                detail -> assertThat(detail).asString().contains("owner/repo#123")));
        assertThat(items(work.get(LINKS))).isEmpty();
    }

    @Test
    void aLinkOfAnEarlierVersionIsReadAndRemoved() {
        var id = work.post(LINKS, link("OTHER", "https://example.org/"), 201).get("id");
        system.sql(BY_TEST + "update tasks.link set target = 'the old wiki, page 7' where id = :id")
                .param("id", UUID.fromString(String.valueOf(id)))
                .update();

        var old = items(work.get(LINKS)).getFirst();

        assertThat(old).containsEntry("target", "the old wiki, page 7");
        work.delete(LINKS + "/" + id, etag(old), 204);
        assertThat(items(work.get(LINKS))).isEmpty();
    }

    private static Map<String, Object> link(String type, String target) {
        return Map.of("type", type, "target", target);
    }
}
