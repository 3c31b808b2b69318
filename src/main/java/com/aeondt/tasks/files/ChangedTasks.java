package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.todofile.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tasks that were changed, with what else decides about their lines.
 *
 * @param notes that they were changed
 * @param tasks as they are now
 * @param disputed keys whose line is left alone until a conflict is decided
 * @param removed the lines of those of them whose line somebody deleted, by key
 */
record ChangedTasks(
        List<PendingLines.Note> notes, List<TaskView> tasks, Set<String> disputed, Map<String, Entry> removed) {}
