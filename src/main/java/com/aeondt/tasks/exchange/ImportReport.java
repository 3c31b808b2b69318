package com.aeondt.tasks.exchange;

import com.aeondt.tasks.TaskKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import, line by line.
 *
 * @param skipped lines that changed nothing
 */
public record ImportReport(int created, int updated, int skipped, List<Line> lines) {

    /** What became of a line. */
    public enum Outcome {
        CREATED,
        UPDATED,
        SKIPPED
    }

    /**
     * One line.
     *
     * @param line counted from 1; of JSON the object
     * @param key the task's
     * @param remarks why it was skipped, and what of it was lost or taken otherwise
     */
    public record Line(int line, Outcome outcome, @Nullable TaskKey key, List<String> remarks) {

        public Line {
            remarks = List.copyOf(remarks);
        }
    }

    static ImportReport of(List<Line> lines) {
        return new ImportReport(
                count(lines, Outcome.CREATED),
                count(lines, Outcome.UPDATED),
                count(lines, Outcome.SKIPPED),
                List.copyOf(lines));
    }

    private static int count(List<Line> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
