package com.aeondt.tasks.todofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryTests {

    private static final String SPECIFIED = """
            - [ ] [P2] Implement user authentication API @backend #api #security
                  due:2025-10-25
              - ID: TASK-301
              - Context: Users need to securely log in to access protected resources
              - Success: JWT-based auth with login, logout, and token refresh endpoints
              - Dependencies: TASK-295 (database schema)
              - Assigned: Backend Team
              - Estimated: 8 hours
              - Tags: #authentication #jwt #security
              - Risk: Token storage and refresh logic complexity
              - Impact: Blocks all user-facing features
            """;

    private final Entry entry = Entry.parse(SPECIFIED);

    @Test
    void theEntryOfTheSpecificationIsRead() {
        assertThat(entry.box()).isEqualTo(Box.OPEN);
        assertThat(entry.priority()).contains(Level.P2);
        assertThat(entry.title()).isEqualTo("Implement user authentication API");
        assertThat(entry.category()).contains("backend");
        assertThat(entry.tags()).containsExactly("api", "security", "authentication", "jwt");
        assertThat(entry.due()).contains(new Due.Day(LocalDate.of(2025, 10, 25)));
        assertThat(entry.id()).contains("TASK-301");
        assertThat(entry.dependencies()).containsExactly(new Dependency("TASK-295", Optional.of("database schema")));
        assertThat(entry.fields().keySet())
                .containsExactly(
                        "ID", "Context", "Success", "Dependencies", "Assigned", "Estimated", "Tags", "Risk", "Impact");
        assertThat(TodoDocument.parse(SPECIFIED).findings()).isEmpty();
    }

    @Test
    void aChangedStateChangesOneCharacter() {
        assertThat(entry.withBox(Box.DONE).raw()).isEqualTo(SPECIFIED.replace("- [ ]", "- [x]"));
    }

    @Test
    void aChangedFieldChangesItsLineOnly() {
        assertThat(entry.withField("assigned", Optional.of("Ops")).raw())
                .isEqualTo(SPECIFIED.replace("Backend Team", "Ops"));
    }

    @Test
    void aNewFieldStandsWhereItBelongs() {
        assertThat(entry.withField("Status", Optional.of("half done")).raw())
                .isEqualTo(SPECIFIED.replace("#jwt #security\n", "#jwt #security\n  - Status: half done\n"));
    }

    @Test
    void aRemovedFieldTakesItsLineAlong() {
        assertThat(entry.withField("Risk", Optional.empty()).raw())
                .isEqualTo(SPECIFIED.replace("  - Risk: Token storage and refresh logic complexity\n", ""));
    }

    @Test
    void aWrappedDateIsReplacedInItsPlaceAndItsLineGoesWithIt() {
        assertThat(entry.withDue(Optional.of("2026-W48")).raw()).isEqualTo(SPECIFIED.replace("2025-10-25", "2026-W48"));
        assertThat(entry.withDue(Optional.empty()).raw()).isEqualTo(SPECIFIED.replace("      due:2025-10-25\n", ""));
    }

    @Test
    void aTitleOfSignsIsReadBackAsTheTitle() {
        var odd = "#1 @home [P1] [x] due:today <!-- \\ ok";

        assertThat(entry.withTitle(odd).title()).isEqualTo(odd);
        assertThat(entry.withTitle(odd).tags()).isEqualTo(entry.tags());
    }

    @Test
    void tagsAreAddedToTheFieldAndRemovedWhereverTheyStand() {
        var changed = entry.withTags(Set.of("api", "new"));

        assertThat(changed.tags()).containsExactly("api", "new");
        assertThat(changed.raw()).contains("@backend #api\n").contains("- Tags: #new\n");
    }

    @Test
    void anIdIsWrittenBelowTheHead() {
        assertThat(Entry.parse("- [ ] Short")
                        .withField("ID", Optional.of("TASK-9"))
                        .raw())
                .isEqualTo("- [ ] Short\n  - ID: TASK-9");
        assertThat(Entry.parse("- [ ] Short\r\n")
                        .withField("ID", Optional.of("TASK-9"))
                        .raw())
                .isEqualTo("- [ ] Short\r\n  - ID: TASK-9\r\n");
    }

    @Test
    void priorityGoesBehindTheBox() {
        assertThat(Entry.parse("- [ ] Short #a\n")
                        .withPriority(Optional.of(Level.P0))
                        .raw())
                .isEqualTo("- [ ] [P0] Short #a\n");
        assertThat(Entry.parse("- [ ] [P0] Short\n")
                        .withPriority(Optional.empty())
                        .raw())
                .isEqualTo("- [ ] Short\n");
    }

    @Test
    void valuesMayBeWrappedAndMayHoldLists() {
        var wrapped = Entry.parse("- [ ] T\n  - Context: one\n    two\n    - three\n    - four\n  - Notes:\n");

        assertThat(wrapped.field("Context")).contains("one two\n- three\n- four");
        assertThat(wrapped.field("Notes")).isEmpty();
        assertThat(wrapped.withField("Notes", Optional.of("a\nb")).raw()).endsWith("  - Notes: a\n    b\n");
    }

    @Test
    void inlineSignsCountAndStayInTheTitle() {
        var inline = Entry.parse("- [ ] Ask @anna about #login before due:2026-11-27 or never\n");

        assertThat(inline.title()).isEqualTo("Ask @anna about #login before due:2026-11-27 or never");
        assertThat(inline.category()).contains("anna");
        assertThat(inline.due().flatMap(Due::lastDay)).contains(LocalDate.of(2026, 11, 27));
    }

    @Test
    void periodsEndOnTheirLastDay() {
        assertThat(List.of("2026-W48", "2026-11", "2026-Q4", "2026", "2026-W53").stream()
                        .map(text -> Due.parse(text).orElseThrow().lastDay().orElseThrow()))
                .containsExactly(
                        LocalDate.of(2026, 11, 29),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 1, 3));
        assertThat(List.of("2026-W54", "2025-W53", "2026-13", "2026-Q5", "2026-02-30", "soon", "RRULE:BYDAY=FR"))
                .allSatisfy(text -> assertThat(Due.parse(text)).isEmpty());
    }

    @Test
    void recurrencesAreRules() {
        assertThat(List.of("every-friday", "every-2-weeks", "every-quarter", "RRULE:FREQ=MONTHLY;BYDAY=1MO").stream()
                        .map(text -> ((Due.Recurring) Due.parse(text).orElseThrow()).rule()))
                .containsExactly(
                        "FREQ=WEEKLY;BYDAY=FR",
                        "FREQ=WEEKLY;INTERVAL=2",
                        "FREQ=MONTHLY;INTERVAL=3",
                        "FREQ=MONTHLY;BYDAY=1MO");
    }
}
