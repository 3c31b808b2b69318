package com.aeondt.mcp.work;

import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.Toolset;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.tasks.standup.StandupAnswers;
import com.aeondt.tasks.standup.StandupView;
import com.aeondt.tasks.standup.Standups;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Standups: who did what, and the caller's own answers. */
@Component
class StandupTools implements Toolset {

    private final Standups standups;

    StandupTools(Standups standups) {
        this.standups = standups;
    }

    /** Which standup. */
    record Wanted(
            @JsonPropertyDescription("The standup's id; the newest when left out.") @Nullable UUID standup) {}

    /** The caller's answers. */
    record Answers(
            @JsonPropertyDescription("What was completed.") @Size(min = 1, max = 10_000) String yesterday,

            @JsonPropertyDescription("What is worked on.") @Size(min = 1, max = 10_000) String today,

            @JsonPropertyDescription("What is in the way; left out for nothing.") @Size(max = 10_000) @Nullable String blockers,

            @JsonPropertyDescription("The standup's id; the newest when left out.") @Nullable UUID standup) {}

    /** A standup. */
    record StandupData(String id, LocalDate day, Instant dueAt, List<Entry> entries, List<String> missing) {

        static StandupData of(StandupView standup) {
            return new StandupData(
                    standup.id().toString(),
                    standup.day(),
                    standup.dueAt(),
                    standup.entries().stream().map(Entry::of).toList(),
                    standup.missing());
        }
    }

    /** What one person said. */
    record Entry(
            String person,
            String yesterday,
            String today,
            @Nullable String blockers,
            boolean late) {

        static Entry of(StandupView.StandupEntry entry) {
            var answers = entry.answers();
            return new Entry(
                    entry.personName(), answers.yesterday(), answers.today(), answers.blockers(), entry.late());
        }
    }

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.reading(
                        new About(
                                "get_standup",
                                "Read a standup",
                                "Reads what everybody said in a standup, and who is missing.",
                                "work:read"),
                        Wanted.class,
                        StandupData.class,
                        (wanted, call) -> StandupData.of(standup(wanted.standup()))),
                Tool.changing(
                        new About(
                                "answer_standup",
                                "Answer a standup",
                                "Writes the caller's own answers; answering again replaces them.",
                                "work:write"),
                        Answers.class,
                        StandupData.class,
                        (answers, call) -> StandupData.of(standups.answer(
                                standup(answers.standup()).id(),
                                new StandupAnswers(answers.yesterday(), answers.today(), answers.blockers())))));
    }

    private StandupView standup(@Nullable UUID id) {
        if (id != null) {
            return standups.find(id);
        }
        return standups.list(Limits.first(1)).items().stream()
                .findFirst()
                .orElseThrow(
                        () -> new AeonException(PlatformError.VALIDATION, "There is no standup yet: open one first."));
    }
}
