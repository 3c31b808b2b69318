package com.aeondt.tasks.exchange;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskPart;
import com.aeondt.tasks.TaskState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The todo.txt format: {@code (A)} to {@code (D)} are P0 to P3, {@code +project} is a tag, {@code @context} the category, and
 * what has no place of its own a {@code key:value}.
 *
 * @see <a href="https://github.com/todotxt/todo.txt">todo.txt format</a>
 */
final class TodoTxt implements ForeignFormat {

    private static final Set<TaskPart> TOLD =
            EnumSet.of(TaskPart.TITLE, TaskPart.PRIORITY, TaskPart.CATEGORY, TaskPart.TAGS, TaskPart.DUE);
    private static final String DATE = "(?:(\\d{4}-\\d{2}-\\d{2}) )?";
    private static final Pattern DONE = Pattern.compile("x (?:\\(([A-Z])\\) )?" + DATE + DATE + "(\\S.*)");
    private static final Pattern OPEN = Pattern.compile("(?:\\(([A-Z])\\) )?" + DATE + "(\\S.*)");

    @Override
    public Reading read(String text) {
        var lines = new ArrayList<Reading.Line>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                int at = number;
                lines.add(Reading.Line.guarded(at, () -> read(at, line.stripTrailing())));
            }
        }
        return new Reading(TOLD, lines);
    }

    private static Reading.Line read(int number, String line) {
        var done = DONE.matcher(line);
        if (done.matches() && real(done, 2) && real(done, 3)) {
            return task(number, done.group(1), date(done, 2), date(done, 3), done.group(4), true);
        }
        var open = OPEN.matcher(line);
        if (open.matches() && real(open, 2)) {
            return task(number, open.group(1), null, date(open, 2), open.group(3), false);
        }
        return line.isBlank() || line.startsWith(" ")
                ? Reading.Line.none(number, "The line begins with a blank.")
                : task(number, null, null, null, line, false);
    }

    private static Reading.Line task(
            int number,
            @Nullable String priority,
            @Nullable LocalDate completed,
            @Nullable LocalDate created,
            String text,
            boolean done) {
        var words = new TodoTxtWords(text);
        var letter = priority == null ? words.priority() : priority;
        var draft = words.draft();
        if (letter != null) {
            draft.priority(priority(letter));
            if (letter.charAt(0) > 'D') {
                words.remark("Priority " + letter + " became P3.");
                words.extra().put("Letter", letter);
            }
        }
        draft.extra(words.extra().list());
        var state = words.state(done ? TaskState.COMPLETE : TaskState.CREATE);
        return new Reading.Line(
                number,
                new ForeignTask(words.id(), draft.details(), state, created, completed, words.dependencies()),
                words.remarks());
    }

    private static Priority priority(String letter) {
        return switch (letter.charAt(0)) {
            case 'A' -> Priority.P0;
            case 'B' -> Priority.P1;
            case 'C' -> Priority.P2;
            default -> Priority.P3;
        };
    }

    private static boolean real(Matcher matcher, int group) {
        return matcher.group(group) == null || date(matcher, group) != null;
    }

    private static @Nullable LocalDate date(Matcher matcher, int group) {
        try {
            return matcher.group(group) == null ? null : LocalDate.parse(matcher.group(group));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String write(List<ForeignTask> tasks, Losses losses) {
        var text = new StringBuilder();
        tasks.forEach(task -> text.append(new TodoTxtLine(task, losses).text()).append('\n'));
        return text.toString();
    }
}
