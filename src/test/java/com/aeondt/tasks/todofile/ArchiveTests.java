package com.aeondt.tasks.todofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveTests {

    private static final Entry DONE = Entry.parse("- [x] New\n  - ID: TASK-9\n");

    @Test
    void aRecordWithoutAnArchiveGetsOneAtItsEnd() {
        assertThat(archived("# Record\n\nPeople wrote this.\n", "2026-11", "2026-W48"))
                .isEqualTo("""
                # Record

                People wrote this.

                ## Archive

                ### 2026-11

                #### 2026-W48

                - [x] New
                  - ID: TASK-9
                """);
    }

    @Test
    void monthsAndWeeksStandNewestFirstAndWhatPeopleWroteStays() {
        var record = """
                # Record

                ## Archive

                Kept by hand: see the minutes.

                ### 2026-11

                #### 2026-W48

                A good week.

                - [x] Old
                  - ID: TASK-1

                #### 2026-W46

                ### 2026-09

                ## Thanks
                """;

        assertThat(archived(record, "2026-11", "2026-W48"))
                .isEqualTo(record.replace("  - ID: TASK-1\n", "  - ID: TASK-1\n\n" + DONE.raw()));
        assertThat(archived(record, "2026-11", "2026-W47"))
                .isEqualTo(record.replace("#### 2026-W46", "#### 2026-W47\n\n" + DONE.raw() + "\n#### 2026-W46"));
        assertThat(archived(record, "2026-10", "2026-W43"))
                .isEqualTo(record.replace(
                        "### 2026-09", "### 2026-10\n\n#### 2026-W43\n\n" + DONE.raw() + "\n### 2026-09"));
        assertThat(archived(record, "2026-12", "2026-W49"))
                .isEqualTo(record.replace(
                        "### 2026-11", "### 2026-12\n\n#### 2026-W49\n\n" + DONE.raw() + "\n### 2026-11"));
        assertThat(archived(record, "2026-08", "2026-W32"))
                .isEqualTo(
                        record.replace("## Thanks", "### 2026-08\n\n#### 2026-W32\n\n" + DONE.raw() + "\n## Thanks"));
    }

    private static String archived(String record, String month, String week) {
        var editor = new DocumentEditor(TodoDocument.parse(record));
        editor.archive(month, week, List.of(DONE));
        return editor.text();
    }
}
