package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The specification's examples, and what is found in them. */
final class FormatDocument {

    private static final Pattern EXAMPLE = Pattern.compile(
            "(?m)^(?<fence>`{3,})todo\\n(?<todo>(?s:.*?))^\\k<fence>\\n```reads\\n(?<reads>(?s:.*?))^```$");

    record Example(String todo, String reads) {}

    private FormatDocument() {}

    static List<Example> examples(String document) {
        var examples = new ArrayList<Example>();
        EXAMPLE.matcher(document)
                .results()
                .forEach(found -> examples.add(new Example(found.group("todo"), found.group("reads"))));
        return examples;
    }

    /** The text that an example stands for. */
    static String text(String example) {
        return example.replace('→', '\t').replace('·', ' ').replace('␍', '\r');
    }

    static String describe(TodoDocument document) {
        var lines = new StringBuilder();
        for (var entry : document.entries()) {
            lines.append(head(entry)).append('\n');
            entry.fields()
                    .forEach((name, value) -> lines.append("  ")
                            .append(name)
                            .append(": ")
                            .append(value.replace("\n", " / "))
                            .append('\n'));
        }
        for (var finding : document.findings()) {
            lines.append("finding %d:%d %s%n".formatted(finding.line(), finding.column(), finding.code()));
        }
        return lines.toString();
    }

    private static String head(Entry entry) {
        var head = new StringJoiner(" ").add("entry").add(entry.box().name());
        entry.priority().ifPresent(priority -> head.add(priority.name()));
        head.add('"' + entry.title() + '"');
        entry.category().ifPresent(category -> head.add("@" + category));
        entry.tags().forEach(tag -> head.add("#" + tag));
        entry.due().ifPresent(due -> head.add("due " + due(due)));
        entry.completed().ifPresent(day -> head.add("completed " + day));
        entry.deferred().ifPresent(day -> head.add("deferred " + day));
        return (entry.template() ? head.add("template") : head).toString();
    }

    private static String due(Due due) {
        return due instanceof Due.Recurring recurring
                ? recurring.rule()
                : due.lastDay().orElseThrow().toString();
    }
}
