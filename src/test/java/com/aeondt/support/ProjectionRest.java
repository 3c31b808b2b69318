package com.aeondt.support;

import static org.awaitility.Awaitility.await;

import com.aeondt.platform.Projection;
import com.aeondt.platform.events.ProjectionView;
import com.aeondt.platform.events.Projections;
import org.springframework.stereotype.Component;

/** Keeps the runner's hands off a projection while a test applies batches itself. */
@Component
public class ProjectionRest {

    private final Projections projections;

    ProjectionRest(Projections projections) {
        this.projections = projections;
    }

    /** Returns when the runner has stopped. */
    public void begin(String name) {
        projections.hold(name, projections.end());
        await().until(() -> projections.get(name).heldSince().isPresent());
    }

    /** Puts the projection at the end of the log and lets the runner go on. */
    public void end(Projection projection) {
        projection.reset(projections.end());
        projections.resume(projection.name());
        await().until(() -> projections.get(projection.name()).state() == ProjectionView.State.RUNNING);
    }
}
