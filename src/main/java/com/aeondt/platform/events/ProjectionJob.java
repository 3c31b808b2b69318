package com.aeondt.platform.events;

import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobHandler;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watches over a piece of {@link ProjectionWork} for the client who asked for it: the leader of the projection does the work, on
 * whichever instance it is.
 */
@Component
class ProjectionJob implements JobHandler {

    static final String KIND = "projection.work";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ProjectionWorks works;
    private final LogSignal signal;
    private final EventsProperties settings;

    /** What was asked for. */
    record Order(String projection, ProjectionWork.Kind work) {}

    ProjectionJob(ProjectionWorks works, LogSignal signal, EventsProperties settings) {
        this.works = works;
        this.signal = signal;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext job) throws InterruptedException {
        var order = job.parameters(Order.class);
        works.queue(job.id().value(), order.projection(), order.work());
        signal.written();
        for (var work = work(job); ; work = work(job)) {
            if (work.finished()) {
                return result(work);
            }
            job.progress(work.done(), OptionalLong.empty(), order.work() + " of " + order.projection());
            Thread.sleep(settings.pollInterval().dividedBy(5));
        }
    }

    private ProjectionWork work(JobContext job) {
        return works.find(job.id().value()).orElseThrow();
    }

    private static Map<?, ?> result(ProjectionWork work) {
        if (work.state() == ProjectionWork.State.FAILED) {
            throw new IllegalStateException(work.failure().orElse("The work failed"));
        }
        return work.result().map(json -> JSON.readValue(json, Map.class)).orElseGet(Map::of);
    }
}
