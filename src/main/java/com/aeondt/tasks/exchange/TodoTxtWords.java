package com.aeondt.tasks.exchange;

import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.files.Effort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a todo.txt line behind its dates. Projects, contexts and keys that stand at the end are taken off the text;
 * within the text, projects and contexts count and stay, because the sentence needs them.
 */
final class TodoTxtWords {

    /** Not a URL, not a time of day. */
    private static final Pattern KEY_VALUE = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):((?!//)[^\\s:]+)");

    private static final Set<String> OWN =
            Set.of("due", "duetext", "rec", "t", "id", "p", "dep", "pri", "state", "est", "who");

    private final Extras extra = new Extras();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<String> contexts = new ArrayList<>();
    private final List<String> dependencies = new ArrayList<>();
    private final TaskDraft draft;
    private @Nullable String id;
    private @Nullable String priority;
    private @Nullable TaskState state;
    private @Nullable String due;
    private @Nullable String dueText;
    private @Nullable BigDecimal estimated;
    private @Nullable String assigned;

    TodoTxtWords(String text) {
        var words = new ArrayList<>(Arrays.asList(text.split(" ", -1)));
        int tail = words.size();
        while (tail > 0 && (words.get(tail - 1).isEmpty() || sign(words.get(tail - 1)))) {
            tail--;
        }
        var title = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if (!take(words.get(i), i >= tail)) {
                title.add(words.get(i));
            }
        }
        var written = String.join(" ", title).strip();
        this.draft = TaskDraft.titled(written.isEmpty() ? text.strip() : written);
        if (contexts.size() > 1) {
            extra.put("Contexts", String.join(" ", contexts.subList(1, contexts.size())));
        }
    }

    private static boolean sign(String word) {
        if (word.startsWith("+")) {
            return Signs.tag(word.substring(1));
        }
        return word.startsWith("@")
                ? Signs.category(word.substring(1))
                : KEY_VALUE.matcher(word).matches();
    }

    /** Whether the word is no part of the title any more. */
    private boolean take(String word, boolean atEnd) {
        if (word.length() > 1 && word.startsWith("+")) {
            return project(word.substring(1)) && atEnd;
        }
        if (word.length() > 1 && word.startsWith("@")) {
            boolean fits = Signs.category(word.substring(1));
            if (fits && !contexts.contains(word.substring(1))) {
                contexts.add(word.substring(1));
            }
            return atEnd && fits;
        }
        var pair = KEY_VALUE.matcher(word);
        if (!pair.matches() || (!atEnd && !OWN.contains(pair.group(1)))) {
            return word.isEmpty() && atEnd;
        }
        return value(pair.group(1), pair.group(2));
    }

    private boolean project(String name) {
        if (!Signs.tag(name)) {
            remarks.add("+" + name + " cannot be a tag and stays in the title.");
            return false;
        }
        tags.add(name);
        return true;
    }

    private boolean value(String key, String value) {
        switch (key) {
            case "due" -> due = value;
            case "duetext" -> dueText = value;
            case "id" -> id = value;
            case "p", "dep" -> dependencies.addAll(Arrays.asList(value.split(",")));
            case "pri" -> {
                if (!value.matches("[A-Z]")) {
                    return false;
                }
                priority = value;
            }
            case "state" -> state(value);
            case "est" -> Effort.hours(value).ifPresentOrElse(hours -> estimated = hours, () -> extra.put(key, value));
            case "who" -> assigned = value;
            case "rec" -> recurs(value);
            case "t" -> extra.put("Threshold", value);
            default -> extra.put(key, value);
        }
        return true;
    }

    private void state(String value) {
        try {
            state = TaskState.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            extra.put("State", value);
        }
    }

    private void recurs(String value) {
        Recurrences.rule(value)
                .ifPresentOrElse(
                        rule -> extra.put(ForeignTask.RECURRENCE, "RRULE:" + rule),
                        () -> extra.put(ForeignTask.RECURRENCE, value.startsWith("FREQ=") ? "RRULE:" + value : value));
        if (value.startsWith("+")) {
            remarks.add("rec:" + value + " counts from the due date; here every recurrence does.");
        }
    }

    TaskDraft draft() {
        draft.tags(List.copyOf(tags))
                .category(contexts.isEmpty() ? null : contexts.getFirst())
                .estimatedHours(estimated)
                .assigned(assigned);
        var written = dueText == null ? due : dueText;
        if (written != null) {
            Dues.read(written).ifPresentOrElse(draft::due, () -> {
                remarks.add("due:" + written + " is no date.");
                extra.put("Due text", written);
            });
        }
        return draft;
    }

    Extras extra() {
        return extra;
    }

    @Nullable String id() {
        return id;
    }

    @Nullable String priority() {
        return priority;
    }

    TaskState state(TaskState otherwise) {
        boolean fits = state != null && state.open() == otherwise.open();
        return fits && state != null ? state : otherwise;
    }

    List<String> dependencies() {
        return dependencies;
    }

    void remark(String text) {
        remarks.add(text);
    }

    List<String> remarks() {
        return remarks;
    }
}
