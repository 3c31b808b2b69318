package com.aeondt.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The columns of {@link TaskDetails}. */
@Embeddable
class TaskText {

    private String title;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    private @Nullable String category;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    private @Nullable String dueText;

    private @Nullable LocalDate dueDate;

    private @Nullable String context;

    private @Nullable String success;

    private @Nullable String assigned;

    private @Nullable BigDecimal estimatedHours;

    @Column(name = "status_text")
    private @Nullable String status;

    private @Nullable String blocker;

    private @Nullable String impact;

    private @Nullable String risk;

    private @Nullable String notes;

    private @Nullable String prerequisites;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> extraNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> extraValues;

    @SuppressWarnings("NullAway.Init")
    protected TaskText() {}

    TaskText(TaskDetails details) {
        this.title = details.title();
        this.priority = details.priority();
        this.category = details.category();
        this.tags = new ArrayList<>(details.tags());
        this.dueText = details.due() == null ? null : details.due().text();
        this.dueDate = details.due() == null ? null : details.due().date();
        this.context = details.context();
        this.success = details.success();
        this.assigned = details.assigned();
        this.estimatedHours = details.estimatedHours();
        this.status = details.status();
        this.blocker = details.blocker();
        this.impact = details.impact();
        this.risk = details.risk();
        this.notes = details.notes();
        this.prerequisites = details.prerequisites();
        this.extraNames = details.extra().stream().map(TaskDetails.Field::name).toList();
        this.extraValues =
                details.extra().stream().map(TaskDetails.Field::value).toList();
    }

    TaskDetails details() {
        return new TaskDetails(
                title,
                priority,
                category,
                tags,
                dueText == null ? null : new DueDate(dueText, dueDate),
                context,
                success,
                assigned,
                estimatedHours,
                status,
                blocker,
                impact,
                risk,
                notes,
                prerequisites,
                IntStream.range(0, extraNames.size())
                        .mapToObj(i -> new TaskDetails.Field(extraNames.get(i), extraValues.get(i)))
                        .toList());
    }
}
