package com.aeondt.tasks.feed;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Tenant;
import com.aeondt.tasks.TaskFilter;
import com.aeondt.tasks.TaskSort;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.sprint.SprintView;
import com.aeondt.tasks.sprint.Sprints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Calendars that programs subscribe to. They say the same bytes as long as nothing has changed. */
@Service
public class Feeds {

    private static final int MOST = 5_000;
    private static final int DAYS_BACK = 180;
    private static final List<TaskState> SHOWN = Arrays.stream(TaskState.values())
            .filter(state -> state != TaskState.ARCHIVE)
            .toList();

    private final Tasks tasks;
    private final Sprints sprints;
    private final FeedTokens tokens;
    private final BusinessTime time;

    Feeds(Tasks tasks, Sprints sprints, FeedTokens tokens, BusinessTime time) {
        this.tasks = tasks;
        this.sprints = sprints;
        this.tokens = tokens;
        this.time = time;
    }

    /**
     * Which tasks a feed holds: those due from half a year ago on.
     *
     * @param project only this one's; null for all
     * @param assigned only those of this person or team; null for all
     * @param asEvents whether they are events instead of to-dos
     */
    public record TaskChoice(
            @Nullable ProjectId project, @Nullable String assigned, boolean asEvents) {}

    /** The tasks with a due date. */
    public String tasks(TaskChoice choice) {
        var filter = new TaskFilter(
                choice.project(),
                null,
                SHOWN,
                List.of(),
                choice.assigned(),
                null,
                null,
                time.today().minusDays(DAYS_BACK),
                null,
                null,
                null,
                TaskSort.DUE,
                false);
        return Ics.print(TaskCalendar.of(all(filter), time.zone(), choice.asEvents()));
    }

    /**
     * The sprints, newest first.
     *
     * @param meetings whether planning, sync and review are in it
     */
    public String sprints(boolean meetings) {
        var page = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());
        List<SprintView> newest = sprints.list(page).items();
        return Ics.print(SprintCalendar.of(newest, time.zone(), meetings));
    }

    /**
     * Reads as the token's owner does, in its tenant.
     *
     * @throws AeonException {@link FeedError#NOT_FOUND}, whatever is wrong with the token
     */
    public String by(String token, Supplier<String> feed) {
        var secret = FeedSecret.parse(token).orElseThrow(Feeds::notFound);
        return Tenant.<String, RuntimeException>call(secret.tenant(), () -> {
            if (!tokens.opens(secret)) {
                throw notFound();
            }
            return feed.get();
        });
    }

    private List<TaskView> all(TaskFilter filter) {
        var all = new ArrayList<TaskView>();
        var page = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());
        while (all.size() < MOST) {
            var slice = tasks.list(filter, page);
            all.addAll(slice.items());
            if (slice.next().isEmpty()) {
                break;
            }
            page = new PageRequest(PageRequest.MAX_LIMIT, slice.next());
        }
        return all;
    }

    private static AeonException notFound() {
        return new AeonException(FeedError.NOT_FOUND, "There is no feed at this address.");
    }
}
