package com.aeondt.tasks.project;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;

/** What happens to a project. */
public sealed interface ProjectEvent extends DomainEvent {

    ProjectId project();

    @Override
    default Subject subject() {
        return new Subject("project", project().value());
    }

    /** A project was founded. */
    record Founded(ProjectId project, String key, String name) implements ProjectEvent {

        @Override
        public String type() {
            return "tasks.project-founded.v1";
        }
    }
}
