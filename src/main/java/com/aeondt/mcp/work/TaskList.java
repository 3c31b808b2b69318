package com.aeondt.mcp.work;

import com.aeondt.platform.Slice;
import com.aeondt.tasks.TaskView;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** Tasks, and whether there are more of them. */
record TaskList(
        List<TaskData> tasks,

        @JsonPropertyDescription("Whether the limit left some out: narrow the criteria to see them.")
        boolean more) {

    static TaskList of(Slice<TaskView> slice) {
        return new TaskList(
                slice.items().stream().map(TaskData::of).toList(), slice.next().isPresent());
    }
}
