package com.aeondt.tasks;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people write about a task: everything of an entry in a todo file but its state, key and dependencies. Blank texts
 * count as absent.
 *
 * @param title one line saying what is to be done; never blank
 * @param category the {@code @category}, without the sign
 * @param tags the {@code #tags}, without the sign, each once, in the author's order
 * @param context why the task exists
 * @param success the definition of done
 * @param assigned the owner: a person or a team
 * @param estimatedHours the effort in hours, 0 to 100,000
 * @param status additional status notes
 * @param blocker what is in the way, other than dependencies
 * @param impact on business and users
 * @param risk technical risks
 * @param prerequisites what the Dependencies field says beside the tasks it names
 * @param extra the fields this server does not know, in the author's order
 */
public record TaskDetails(
        String title,
        @Nullable Priority priority,
        @Nullable String category,
        List<String> tags,
        @Nullable DueDate due,
        @Nullable String context,
        @Nullable String success,
        @Nullable String assigned,
        @Nullable BigDecimal estimatedHours,
        @Nullable String status,
        @Nullable String blocker,
        @Nullable String impact,
        @Nullable String risk,
        @Nullable String notes,
        @Nullable String prerequisites,
        List<Field> extra) {

    /** The longest title, in characters. */
    public static final int MAX_TITLE = 1_000;

    private static final BigDecimal MAX_HOURS = BigDecimal.valueOf(100_000);

    /** A field as a file holds it: {@code Sponsor: Platform team}. */
    public record Field(String name, String value) {}

    public TaskDetails {
        title = title.strip();
        category = present(category);
        tags = List.copyOf(new LinkedHashSet<>(tags));
        context = present(context);
        success = present(success);
        assigned = present(assigned);
        status = present(status);
        blocker = present(blocker);
        impact = present(impact);
        risk = present(risk);
        notes = present(notes);
        prerequisites = present(prerequisites);
        extra = List.copyOf(extra);
        estimatedHours = estimatedHours == null ? null : plain(estimatedHours);
        check(!title.isEmpty(), "/title", "not-blank", "A task needs a title");
        check(title.length() <= MAX_TITLE, "/title", "too-long", "At most " + MAX_TITLE + " characters");
        check(
                estimatedHours == null || (estimatedHours.signum() >= 0 && estimatedHours.compareTo(MAX_HOURS) <= 0),
                "/estimatedHours",
                "out-of-range",
                "Between 0 and " + MAX_HOURS + " hours");
    }

    /** A task of which only the title is known. */
    public static TaskDetails titled(String title) {
        return new TaskDetails(
                title, null, null, List.of(), null, null, null, null, null, null, null, null, null, null, null,
                List.of());
    }

    public TaskDetails withPriority(@Nullable Priority changed) {
        return TaskDraft.of(this).priority(changed).details();
    }

    public TaskDetails withBlocker(@Nullable String changed) {
        return TaskDraft.of(this).blocker(changed).details();
    }

    public TaskDetails withDue(@Nullable DueDate changed) {
        return TaskDraft.of(this).due(changed).details();
    }

    public TaskDetails withTags(List<String> changed) {
        return TaskDraft.of(this).tags(changed).details();
    }

    public TaskDetails withContext(@Nullable String changed) {
        return new TaskDetails(
                title,
                priority,
                category,
                tags,
                due,
                changed,
                success,
                assigned,
                estimatedHours,
                status,
                blocker,
                impact,
                risk,
                notes,
                prerequisites,
                extra);
    }

    public TaskDetails withAssigned(@Nullable String changed) {
        return TaskDraft.of(this).assigned(changed).details();
    }

    /** The names of the parts that differ, in the order of the record. */
    List<String> differencesTo(TaskDetails other) {
        return Arrays.stream(TaskPart.values())
                .filter(part -> !part.same(this, other))
                .map(TaskPart::text)
                .toList();
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static BigDecimal plain(BigDecimal hours) {
        var stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void check(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            throw new AeonException(
                    PlatformError.VALIDATION, detail + ".", List.of(new Violation(pointer, code, detail)));
        }
    }
}
