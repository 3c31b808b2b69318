package com.aeondt.tasks.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Revision;
import com.aeondt.tasks.DueDate;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDependency;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** A line written in one go is the one that is written field by field. */
class NewLineTests {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final List<String> TEXTS = List.of(
            "Why it is there",
            "two\nlines",
            "- a list\n- of two",
            "with: a colon",
            "ends in #tag",
            "@somebody due:tomorrow",
            "[x] not a box",
            "``` odd",
            "  blanks  ");

    @Property(tries = 300)
    void bothWaysSayTheSame(@ForAll long seed) {
        var task = task(new Random(seed));

        assertThat(Lines.print(task, ZoneOffset.UTC).raw())
                .isEqualTo(Lines.render(Entry.titled(task.details().title()), task, ZoneOffset.UTC)
                        .raw());
    }

    private static TaskView task(Random random) {
        var details = TaskDraft.titled(text(random).replace('\n', ' '))
                .priority(random.nextBoolean() ? any(random, EnumSet.allOf(Priority.class)) : null)
                .category(random.nextBoolean() ? "backend" : null)
                .tags(random.nextBoolean() ? List.of("api", "security") : List.of())
                .due(random.nextBoolean() ? due(random) : null)
                .context(maybe(random))
                .success(maybe(random))
                .assigned(random.nextBoolean() ? "ada" : null)
                .estimatedHours(random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(40)) : null)
                .status(maybe(random))
                .blocker(maybe(random))
                .impact(maybe(random))
                .risk(maybe(random))
                .notes(maybe(random))
                .prerequisites(random.nextBoolean() ? "a key to the vault" : null)
                .extra(random.nextBoolean() ? List.of(new TaskDetails.Field("Sponsor", "Platform")) : List.of())
                .details();
        var dependencies = random.nextBoolean()
                ? List.of(new TaskDependency(new TaskId(Ids.next()), new TaskKey("TASK-295"), "the schema"))
                : List.<TaskDependency>of();
        var state = any(random, EnumSet.allOf(TaskState.class));
        return new TaskView(
                new TaskId(Ids.next()),
                new TaskKey("TASK-301"),
                new ProjectId(Ids.next()),
                state,
                details,
                dependencies,
                BigDecimal.ONE,
                null,
                NOON,
                NOON,
                NOON,
                null,
                null,
                state.open() ? null : NOON,
                new Revision(1));
    }

    private static DueDate due(Random random) {
        return DueDate.parse(List.of("2026-11-27", "2026-W48", "every-friday").get(random.nextInt(3)))
                .flatMap(due -> due.rule().isPresent()
                        ? due.firstFrom(java.time.LocalDate.of(2026, 11, 25))
                        : java.util.Optional.of(due))
                .orElseThrow();
    }

    private static @Nullable String maybe(Random random) {
        return random.nextInt(3) == 0 ? text(random) : null;
    }

    private static <T> T any(Random random, Collection<T> all) {
        return List.copyOf(all).get(random.nextInt(all.size()));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
