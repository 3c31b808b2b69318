package com.aeondt.tasks.exchange;

import com.aeondt.platform.AeonException;
import com.aeondt.tasks.TaskPart;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param told the parts about which silence means that there is nothing; silence about others means nothing
 */
record Reading(Set<TaskPart> told, List<Line> lines) {

    Reading {
        told = Set.copyOf(told);
        lines = List.copyOf(lines);
    }

    /**
     * One line, or one object.
     *
     * @param number counted from 1
     * @param task null when the line tells of none
     * @param remarks what was not understood, or why there is no task
     */
    record Line(int number, @Nullable ForeignTask task, List<String> remarks) {

        Line {
            remarks = List.copyOf(remarks);
        }

        /** What is read, or why a part of it was refused. */
        static Line guarded(int number, Supplier<Line> reading) {
            try {
                return reading.get();
            } catch (AeonException refused) {
                return none(number, refused.detail());
            }
        }

        static Line none(int number, String why) {
            return new Line(number, null, List.of(why));
        }
    }
}
