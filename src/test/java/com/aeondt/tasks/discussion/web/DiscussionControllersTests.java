package com.aeondt.tasks.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Ids;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.support.ApiSlice;
import com.aeondt.support.As;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.discussion.CommentView;
import com.aeondt.tasks.discussion.Comments;
import com.aeondt.tasks.discussion.LinkTarget;
import com.aeondt.tasks.discussion.LinkType;
import com.aeondt.tasks.discussion.LinkView;
import com.aeondt.tasks.discussion.Links;
import com.aeondt.tasks.discussion.WorkLogView;
import com.aeondt.tasks.discussion.WorkLogs;
import com.aeondt.tasks.project.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The HTTP side of what people say about a task, with nothing behind it. */
@ApiSlice({CommentController.class, LinkController.class, WorkLogController.class})
class DiscussionControllersTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID ID = UUID.fromString("0190f4c4-5a60-7cc0-8000-000000000001");
    private static final TaskView TASK = new TaskView(
            new TaskId(Ids.next()),
            new TaskKey("TASK-1"),
            new ProjectId(Ids.next()),
            TaskState.WORK,
            TaskDetails.titled("Login"),
            List.of(),
            BigDecimal.ONE,
            null,
            MONDAY,
            MONDAY,
            MONDAY,
            null,
            null,
            null,
            new Revision(4));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Tasks tasks;

    @MockitoBean
    private Comments comments;

    @MockitoBean
    private Links links;

    @MockitoBean
    private WorkLogs workLogs;

    private As ada = As.userWith("work:read", "work:write");

    @BeforeEach
    void thereIsATask() {
        given(tasks.find("TASK-1")).willReturn(TASK);
    }

    @Test
    void aCommentIsCreatedWithItsPlaceAndItsTag() {
        given(comments.add(TASK.id(), "The schema is there")).willReturn(comment("The schema is there", 0));
        var answer = call(HttpMethod.POST, "/comments", null, "{\"text\": \"The schema is there\"}");
        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Location", "/api/v1/tasks/TASK-1/comments/" + ID)
                .hasHeader("ETag", "\"0\"");
        assertThat(answer).bodyJson().extractingPath("$.authorName").isEqualTo("grace");
    }

    @Test
    void aPageOfCommentsHasItemsWithTags() {
        given(comments.list(any(), any())).willReturn(new Slice<>(List.of(comment("One", 2)), Optional.empty()));
        var answer = call(HttpMethod.GET, "/comments?limit=1", null, null);
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.items[0].etag").isEqualTo("\"2\"");
        problem(call(HttpMethod.GET, "/comments?colour=red", null, null), 400, "unknown-parameter");
    }

    @Test
    void aCommentIsChangedOnlyByWhoHasSeenIt() {
        given(comments.edit(TASK.id(), ID, new Revision(2), "Better")).willReturn(comment("Better", 3));
        problem(
                call(HttpMethod.PATCH, "/comments/" + ID, null, "{\"text\": \"Better\"}"),
                428,
                "precondition-required");
        assertThat(call(HttpMethod.PATCH, "/comments/" + ID, "\"2\"", "{\"text\": \"Better\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"3\"");
        willThrow(new AeonException(PlatformError.STALE, "It is another one by now."))
                .given(comments)
                .remove(TASK.id(), ID, new Revision(1));
        problem(call(HttpMethod.DELETE, "/comments/" + ID, "\"1\"", null), 412, "stale-resource");
        assertThat(call(HttpMethod.DELETE, "/comments/" + ID, "\"3\"", null)).hasStatus(204);
        then(comments).should().remove(TASK.id(), ID, new Revision(3));
    }

    @Test
    void whatIsNoCommentIsRefusedBeforeAnybodyIsAsked() {
        problem(call(HttpMethod.POST, "/comments", null, "{\"text\": \" \"}"), 400, "validation-failed");
        problem(call(HttpMethod.POST, "/comments", null, "{\"text\": \"a\", \"html\": true}"), 400, null);
        problem(call(HttpMethod.POST, "/comments", null, "{\"text\": \"" + "a".repeat(20_001) + "\"}"), 400, null);
        then(comments).shouldHaveNoInteractions();
    }

    @Test
    void readersDoNotWrite() {
        ada = As.userWith("work:read");
        problem(call(HttpMethod.POST, "/comments", null, "{\"text\": \"a\"}"), 403, "forbidden");
        problem(call(HttpMethod.DELETE, "/links/" + ID, "\"0\"", null), 403, "forbidden");
        problem(call(HttpMethod.POST, "/worklogs", null, "{}"), 403, "forbidden");
        ada = As.userWith();
        problem(call(HttpMethod.GET, "/worklogs", null, null), 403, "forbidden");
    }

    @Test
    void aLinkHasATypeAndATarget() {
        var link = new LinkView(ID, LinkType.COMMIT, "290afb9", null, null, "grace", MONDAY, new Revision(0));
        given(links.add(TASK.id(), new LinkTarget(LinkType.COMMIT, "290afb9"), null))
                .willReturn(link);
        var answer = call(HttpMethod.POST, "/links", null, "{\"type\": \"COMMIT\", \"target\": \"290afb9\"}");
        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1/tasks/TASK-1/links/" + ID);
        assertThat(answer).bodyJson().extractingPath("$.linkedBy").isEqualTo("grace");
        problem(call(HttpMethod.POST, "/links", null, "{\"type\": \"RUMOUR\", \"target\": \"x\"}"), 400, null);
        problem(call(HttpMethod.POST, "/links", null, "{\"type\": \"COMMIT\"}"), 400, "validation-failed");
        var script =
                call(HttpMethod.POST, "/links", null, "{\"type\": \"COMMIT\", \"target\": \"javascript:alert(1)\"}");
        problem(script, 400, "validation-failed");
        assertThat(script).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/target");
        problem(call(HttpMethod.DELETE, "/links/" + ID, null, null), 428, "precondition-required");
        assertThat(call(HttpMethod.DELETE, "/links/" + ID, "\"0\"", null)).hasStatus(204);
        then(links).should().remove(TASK.id(), ID, new Revision(0));
    }

    @Test
    void workIsLoggedForAnyDayAndForHoursThatADayHas() {
        var day = LocalDate.of(2026, 11, 20);
        var hours = new BigDecimal("2.25");
        var entry = new WorkLogView(ID, ada.caller().id(), "ada", day, hours, null, MONDAY, new Revision(0));
        given(workLogs.add(TASK.id(), day, hours, null)).willReturn(entry);
        var answer = call(HttpMethod.POST, "/worklogs", null, "{\"workDate\": \"2026-11-20\", \"hours\": 2.25}");
        assertThat(answer).hasStatus(201).hasHeader("ETag", "\"0\"");
        assertThat(answer).bodyJson().extractingPath("$.workDate").isEqualTo("2026-11-20");
        for (var wrong : List.of("0", "-1", "24.5", "1.255")) {
            var refused = call(
                    HttpMethod.POST, "/worklogs", null, "{\"workDate\": \"2026-11-20\", \"hours\": " + wrong + "}");
            problem(refused, 400, "validation-failed");
            assertThat(refused).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/hours");
        }
        assertThat(call(HttpMethod.DELETE, "/worklogs/" + ID, "\"0\"", null)).hasStatus(204);
        then(workLogs).should().remove(TASK.id(), ID, new Revision(0));
    }

    private MvcTestResult call(HttpMethod method, String path, @Nullable String ifMatch, @Nullable String json) {
        return ada.ask(() -> {
            var request = mvc.method(method).uri("/api/v1/tasks/TASK-1" + path);
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            if (json != null) {
                request.contentType(MediaType.APPLICATION_JSON).content(json);
            }
            return request.exchange();
        });
    }

    private static void problem(MvcTestResult answer, int status, @Nullable String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (code != null) {
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        }
    }

    private static CommentView comment(String text, long revision) {
        return new CommentView(ID, Ids.next(), "grace", text, MONDAY, null, new Revision(revision));
    }
}
