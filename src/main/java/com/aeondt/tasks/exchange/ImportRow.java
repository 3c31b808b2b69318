package com.aeondt.tasks.exchange;

import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.exchange.ImportReport.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line on its way in. */
final class ImportRow {

    private final Reading.Line line;
    private final String identity;
    private final List<String> remarks;
    private Outcome outcome = Outcome.SKIPPED;
    private @Nullable TaskKey key;

    /** @param identity what it is known by at the next import */
    ImportRow(Reading.Line line, String identity) {
        this.line = line;
        this.identity = identity;
        this.remarks = new ArrayList<>(line.remarks());
    }

    @Nullable ForeignTask task() {
        return line.task();
    }

    String identity() {
        return identity;
    }

    @Nullable TaskKey key() {
        return key;
    }

    /** It is about this task. */
    void about(TaskView view) {
        key = view.key();
    }

    void created() {
        outcome = Outcome.CREATED;
    }

    void updated() {
        if (outcome == Outcome.SKIPPED) {
            outcome = Outcome.UPDATED;
        }
    }

    void remark(String text) {
        remarks.add(text);
    }

    ImportReport.Line report() {
        var said = outcome == Outcome.SKIPPED && remarks.isEmpty() ? List.of("Nothing new.") : remarks;
        return new ImportReport.Line(line.number(), outcome, key, said);
    }
}
