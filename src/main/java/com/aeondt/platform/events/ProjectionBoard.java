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
        var watermark = watermark(projection);
        // of one that stands nowhere, or that cannot say where, nothing is known to be done
        var lag = stores.reader().lag(watermark.orElse(Position.START));
        return new ProjectionView(
                name,
                state(name, control),
                watermark,
                lag.events(),
                lag.age(),
                stores.parked().count(name),
                !projection.states().isEmpty(),
                control.leader(),
                control.heldSince(),
                control.failure());
    }

    /** @throws AeonException {@link PlatformError#PROJECTION_NOT_FOUND} */
    Projection find(String name) {
        var projection = runners.projections().get(name);
        if (projection == null) {
            throw new AeonException(PlatformError.PROJECTION_NOT_FOUND, "There is no projection '%s'.".formatted(name));
        }
        return projection;
    }

    private ProjectionView.State state(String name, ProjectionControl control) {
        if (stores.works().rebuilding(name)) {
            return ProjectionView.State.REBUILDING;
        }
        if (control.failure().isPresent()) {
            return ProjectionView.State.FAILING;
        }
        if (control.held()) {
            return control.heldSince().isPresent() ? ProjectionView.State.HELD : ProjectionView.State.HOLDING;
        }
        return ProjectionView.State.RUNNING;
    }

    private static Optional<Position> watermark(Projection projection) {
        try {
            return projection.watermark();
        } catch (RuntimeException away) {
            if (!StoreFailures.unreachable(away)) {
                throw away;
            }
            log.debug("The watermark of '{}' cannot be read now", projection.name(), away);
            return Optional.empty();
        }
    }
}
