package com.aeondt.platform.events;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionContract;
import com.aeondt.platform.Subject;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.support.ProjectionRest;
import org.springframework.beans.factory.annotation.Autowired;

/** The contract's own test: an honest projection passes it. */
@AeonIT
class ProbeProjectionIT extends ProjectionContract {

    private final TenantId tenant = new TenantId(Ids.next());
    private final ProbeProjection probe;
    private final ProjectionRest rest;

    @Autowired
    ProbeProjectionIT(ProbeProjection probe, ProjectionRest rest) {
        this.probe = probe;
        this.rest = rest;
    }

    @Override
    protected Projection projection() {
        return probe;
    }

    @Override
    protected void rest() {
        rest.begin(ProbeProjection.NAME);
    }

    @Override
    protected void resume() {
        rest.end(probe);
    }

    @Override
    protected Change change() {
        var id = Ids.next();
        probe.exists(tenant, id);
        return new Change(tenant, Something.TYPE, new Subject("probe", id));
    }

    @Override
    protected void undo(Change change) {
        probe.isGone(tenant, change.subject().id());
    }

    @Override
    protected boolean copied(Change change) {
        return probe.copies.containsKey(change.subject().id());
    }
}
