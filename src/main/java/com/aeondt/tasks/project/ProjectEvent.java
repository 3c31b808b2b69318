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

    /** It has another name. */
    record Renamed(ProjectId project, String name) implements ProjectEvent {

        @Override
        public String type() {
            return "tasks.project-renamed.v1";
        }
    }

    /** An empty project was deleted. */
    record Closed(ProjectId project, String key) implements ProjectEvent {

        @Override
        public String type() {
            return "tasks.project-closed.v1";
        }
    }
}
