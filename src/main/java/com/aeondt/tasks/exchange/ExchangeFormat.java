package com.aeondt.tasks.exchange;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The formats that tasks are exchanged in. */
public enum ExchangeFormat {
    /** One line each, see <a href="https://github.com/todotxt/todo.txt">todo.txt</a>. */
    TODO_TXT("todo-txt", "text/plain", "todo.txt"),
    /** What {@code task export} writes and {@code task import} reads. */
    TASKWARRIOR("taskwarrior", "application/json", "tasks.json"),
    /** {@code - [ ] …}, as GitHub's task lists. */
    MARKDOWN("markdown", "text/markdown", "tasks.md"),
    /** RFC 4180 with a header line. */
    CSV("csv", "text/csv", "tasks.csv"),
    /** Entries of this server's own todo files. */
    TODO("todo", "text/plain", "tasks.todo");

    private final String text;
    private final String mediaType;
    private final String fileName;

    ExchangeFormat(String text, String mediaType, String fileName) {
        this.text = text;
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    public String text() {
        return text;
    }

    public String mediaType() {
        return mediaType;
    }

    public String fileName() {
        return fileName;
    }

    /** The format of this name. */
    public static ExchangeFormat of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new AeonException(
                        PlatformError.VALIDATION,
                        "'" + text + "' is not the name of a format.",
                        List.of(new Violation("format", "format", "One of " + names()))));
    }

    private static String names() {
        return Arrays.stream(values()).map(ExchangeFormat::text).collect(Collectors.joining(", "));
    }

    /** @param zone where a day begins, for formats that know moments only */
    ForeignFormat in(ZoneId zone) {
        return switch (this) {
            case TODO_TXT -> new TodoTxt();
            case TASKWARRIOR -> new Taskwarrior(zone);
            case MARKDOWN -> new MarkdownChecklist();
            case CSV -> new CsvTable();
            case TODO -> new TodoEntries();
        };
    }
}
