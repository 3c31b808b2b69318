package com.aeondt.platform.events;

import com.aeondt.platform.Ids;
import org.springframework.stereotype.Component;

/** This instance, as runners know it. */
@Component
class InstanceRuntime {

    private final ProjectionRunner.RunnerContext context;

    InstanceRuntime(Leadership leadership, LogSignal signal, EventsProperties settings) {
        var name = ProcessHandle.current().pid() + "-" + Ids.next();
        this.context = new ProjectionRunner.RunnerContext(
                name, leadership, signal, settings.pollInterval(), settings.batchSize());
    }

    ProjectionRunner.RunnerContext context() {
        return context;
    }
}
