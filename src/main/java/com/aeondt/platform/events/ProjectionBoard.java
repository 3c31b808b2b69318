package com.aeondt.platform.events;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.persistence.StoreFailures;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at projections, whichever instance runs them. */
@Component
class ProjectionBoard {

    private static final Logger log = LoggerFactory.getLogger(ProjectionBoard.class);

    private final ProjectionRunners runners;
    private final ProjectionStores stores;

    ProjectionBoard(ProjectionRunners runners, ProjectionStores stores) {
        this.runners = runners;
        this.stores = stores;
    }

    List<ProjectionView> all() {
        return runners.projections().values().stream().map(this::view).toList();
    }

    ProjectionView view(Projection projection) {
        var name = projection.name();
        var control = stores.controls().of(name);
        var standing = Standing.of(projection);
        var failure = control.failure()
                .or(() -> stores.works()
                        .latestRebuild(name)
                        .flatMap(ProjectionWork::failure)
                        .map("The latest rebuild failed, ask for another: %s"::formatted));
        // of one that stands nowhere, or that cannot say where, nothing is known to be done
        var lag = stores.reader().lag(standing.position().orElse(Position.START));
        return new ProjectionView(
                name,
                state(projection, control, standing, failure),
                standing.position(),
                lag.events(),
                lag.age(),
                stores.parked().count(name),
                !projection.states().isEmpty(),
                control.leader(),
                control.heldSince(),
                failure);
    }

    /** @throws AeonException {@link PlatformError#PROJECTION_NOT_FOUND} */
    Projection find(String name) {
        var projection = runners.projections().get(name);
        if (projection == null) {
            throw new AeonException(PlatformError.PROJECTION_NOT_FOUND, "There is no projection '%s'.".formatted(name));
        }
        return projection;
    }

    private ProjectionView.State state(
            Projection projection, ProjectionControl control, Standing standing, Optional<String> failure) {
        if (stores.works().rebuilding(projection.name())) {
            return ProjectionView.State.REBUILDING;
        }
        if (failure.isPresent()) {
            return ProjectionView.State.FAILING;
        }
        if (control.held()) {
            return control.heldSince().isPresent() ? ProjectionView.State.HELD : ProjectionView.State.HOLDING;
        }
        if (!projection.states().isEmpty() && standing.isLost(stores.reader().state())) {
            // its leader has yet to notice
            return ProjectionView.State.REBUILDING;
        }
        return ProjectionView.State.RUNNING;
    }

    /**
     * Where a projection stands.
     *
     * @param position its watermark, if it has one that can be read
     * @param known whether its target could be asked
     */
    private record Standing(Optional<Position> position, boolean known) {

        static Standing of(Projection projection) {
            try {
                return new Standing(projection.watermark(), true);
            } catch (RuntimeException away) {
                if (!StoreFailures.unreachable(away)) {
                    throw away;
                }
                log.debug("The watermark of '{}' cannot be read now", projection.name(), away);
                return new Standing(Optional.empty(), false);
            }
        }

        /** Whether the log no longer leads from there to now, so that the copies have to be made anew. */
        boolean isLost(LogState now) {
            return known && position.filter(now::covers).isEmpty();
        }
    }
}
