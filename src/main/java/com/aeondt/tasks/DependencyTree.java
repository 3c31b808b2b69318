package com.aeondt.tasks;

import java.util.List;

/**
 * A task with what it waits for, and so on down.
 *
 * @param repeated whether it stands elsewhere in the tree already, with its dependencies, or the tree has grown too large
 */
public record DependencyTree(
        TaskId id, TaskKey key, String title, TaskState state, boolean repeated, List<DependencyTree> dependencies) {}
