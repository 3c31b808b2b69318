package com.aeondt.tasks.standup.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.standup.StandupAnswers;
import com.aeondt.tasks.standup.StandupView;
import com.aeondt.tasks.standup.Standups;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/standups")
class StandupController {

    private static final LocalTime USUAL = LocalTime.of(9, 30);

    private final Standups standups;

    StandupController(Standups standups) {
        this.standups = standups;
    }

    @Schema(name = "OpenStandup", example = """
            {"day": "2026-11-23", "until": "09:30", "expected": ["ada", "grace"]}
            """)
    record OpenStandup(
            @NotNull LocalDate day,

            @Schema(description = "In the tenant's time zone; by default 09:30", type = "string") @Nullable LocalTime until,

            @Schema(description = "The names of those who are to answer") @Size(max = 200) @Nullable List<@NotBlank String> expected) {}

    @Schema(name = "StandupAnswer", example = """
            {"yesterday": "Token refresh", "today": "Log-out", "blockers": null}
            """)
    record Answer(
            @NotBlank @Size(max = 10_000) String yesterday,
            @NotBlank @Size(max = 10_000) String today,
            @Size(max = 10_000) @Nullable String blockers) {}

    @Schema(name = "StandupSummary")
    record Summary(
            LocalDate day,
            int answered,
            List<String> missing,
            List<String> late,
            List<Blocker> blockers,

            @Schema(description = "What was written about it as a whole") @Nullable String summary) {

        static Summary of(StandupView standup, Function<String, List<TaskKey>> tasks) {
            var late = standup.entries().stream()
                    .filter(StandupView.StandupEntry::late)
                    .map(StandupView.StandupEntry::personName)
                    .toList();
            var blockers = standup.entries().stream()
                    .flatMap(entry -> Blocker.of(entry, tasks))
                    .toList();
            return new Summary(
                    standup.day(), standup.entries().size(), standup.missing(), late, blockers, standup.summary());
        }
    }

    @Schema(name = "StandupBlocker")
    record Blocker(
            String person,
            String blocker,

            @Schema(description = "The tasks it names; it became their blocker")
            List<TaskKey> tasks) {

        static Stream<Blocker> of(StandupView.StandupEntry entry, Function<String, List<TaskKey>> tasks) {
            return Optional.ofNullable(entry.answers().blockers())
                    .map(blocker -> new Blocker(entry.personName(), blocker, tasks.apply(blocker)))
                    .stream();
        }
    }

    @Operation(summary = "List standups", description = "Newest first, with who is missing and who was late.")
    @RequiresScope("work:read")
    @GetMapping
    Page<StandupView> list(PageQuery page) {
        return page.page(standups.list(page.request()));
    }

    @Operation(summary = "Open the standup of a day")
    @RequiresScope("work:write")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<StandupView> open(@Valid @RequestBody OpenStandup body) {
        var standup = standups.open(
                body.day(),
                body.until() == null ? USUAL : body.until(),
                body.expected() == null ? List.of() : body.expected());
        return Answers.created(standup.id(), standup.revision(), standup);
    }

    @Operation(summary = "Read a standup")
    @RequiresScope("work:read")
    @GetMapping("/{id}")
    ResponseEntity<StandupView> read(@PathVariable UUID id) {
        var standup = standups.find(id);
        return Answers.ok(standup.revision(), standup);
    }

    @Operation(
            summary = "Answer the three questions",
            description =
                    "`person` is your own id, or me: nobody else writes your entry, so there is no entity tag to match.")
    @RequiresScope("work:write")
    @PutMapping(path = "/{id}/entries/{person}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StandupView> answer(
            @PathVariable UUID id, @PathVariable String person, @Valid @RequestBody Answer body) {
        mustBeYou(person);
        var standup = standups.answer(id, new StandupAnswers(body.yesterday(), body.today(), body.blockers()));
        return Answers.ok(standup.revision(), standup);
    }

    @Operation(
            summary = "Answer with the text template",
            description = "Lines that begin with Yesterday:, Today: and Blockers:, with or without emoji.")
    @RequiresScope("work:write")
    @PutMapping(path = "/{id}/entries/{person}", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<StandupView> answerAsText(
            @PathVariable UUID id, @PathVariable String person, @RequestBody String text) {
        mustBeYou(person);
        var standup = standups.answer(id, Standups.read(text));
        return Answers.ok(standup.revision(), standup);
    }

    @Operation(summary = "Who answered, who is missing, who was late, what is in the way")
    @RequiresScope("work:read")
    @GetMapping("/{id}/summary")
    Summary summary(@PathVariable UUID id) {
        return Summary.of(standups.find(id), standups::blocked);
    }

    private static void mustBeYou(String person) {
        if (!person.equals("me") && !person.equals(Caller.current().id().toString())) {
            throw new AeonException(PlatformError.FORBIDDEN, "Everybody answers for themselves.");
        }
    }
}
