package com.aeondt.tasks;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on tasks is refused. */
enum TaskError implements ErrorCode {
    NOT_FOUND(
            "task-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such task",
            "Name the task by its id or its key; GET /tasks lists them."),
    KEY_TAKEN(
            "task-key-taken",
            ErrorKind.CONFLICT,
            "Another task has this key",
            "Leave the key out to get the next free one, or change the other task."),
    TRANSITION_NOT_ALLOWED(
            "task-transition-not-allowed",
            ErrorKind.CONFLICT,
            "The task cannot go to this state from where it is",
            "`allowed` lists the states it may go to; GET /tasks/{key}/transitions does too."),
    PRIORITY_NEEDED(
            "task-priority-needed",
            ErrorKind.CONFLICT,
            "The task has no priority yet",
            "Give it a priority from P0 to P3 first; GET /sla-policies lists their criteria."),
    DEPENDENCIES_OPEN(
            "task-dependencies-open",
            ErrorKind.CONFLICT,
            "The task waits for others that are not over",
            "Finish, cancel or remove the dependencies that `open` names; the last one unblocks the task by itself."),
    BLOCKER_NEEDED(
            "task-blocker-needed",
            ErrorKind.CONFLICT,
            "Nothing is known to block the task",
            "Give a reason, write the task's blocker, or add the task it waits for as a dependency."),
    DEPENDENCY_NOT_FOUND(
            "task-dependency-not-found",
            ErrorKind.NOT_FOUND,
            "The task does not depend on that one",
            "GET /tasks/{key}/dependencies lists what it depends on."),
    DEPENDENCY_CYCLE(
            "task-dependency-cycle",
            ErrorKind.CONFLICT,
            "The dependency would close a circle",
            "`cycle` names the tasks of the circle; remove one of its dependencies."),
    TOO_MANY_DEPENDENCIES(
            "task-too-many-dependencies",
            ErrorKind.CONFLICT,
            "The task has as many dependencies as a task may have",
            "Put a task in between that stands for several others."),
    OVER("task-over", ErrorKind.CONFLICT, "The task is over", "Only an open task is escalated; reopen it first."),
    WIP_LIMIT(
            "sprint-wip-limit",
            ErrorKind.CONFLICT,
            "The sprint has as much work in progress as it allows",
            "Finish or put back one of the tasks in work, or raise the sprint's limit."),
    BULK_REFUSED(
            "task-bulk-refused",
            ErrorKind.CONFLICT,
            "Not all of the tasks can be changed, so none was",
            "`refused` says for each what stands in the way; leave those out, or send `mode` EACH.");

    private final Definition definition;

    TaskError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
