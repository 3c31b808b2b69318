package com.aeondt.auth.tenants;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Authority;
import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Identities;
import com.aeondt.auth.TenantCalendar;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.Ids;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The tenants of the installation. Who runs the installation sees and changes all of them; everybody else sees the one he is in,
 * and no other exists for him.
 */
@Service
public class TenantAdministration {

    private static final UUID FIRST = new UUID(0L, 0L);

    private final TenantRows rows;
    private final Identities identities;
    private final TenantCalendar calendar;

    TenantAdministration(TenantRows rows, Identities identities, TenantCalendar calendar) {
        this.rows = rows;
        this.identities = identities;
        this.calendar = calendar;
    }

    /** Oldest first. */
    public Slice<TenantView> list(PageRequest page) {
        if (!Authority.overInstallation()) {
            return Slice.of(List.of(find(Tenant.current())), page.limit(), TenantAdministration::key);
        }
        var after = page.after()
                .map(key -> UUID.fromString(key.values().getFirst()))
                .orElse(FIRST);
        return Slice.of(rows.after(after, page.limit() + 1), page.limit(), TenantAdministration::key);
    }

    /**
     * One tenant.
     *
     * @throws AeonException {@link AuthError#TENANT_NOT_FOUND}, also when it is none of the caller's business
     */
    public TenantView find(TenantId id) {
        if (!Authority.overInstallation() && !id.equals(Tenant.current())) {
            throw notFound(id);
        }
        return rows.find(id).orElseThrow(() -> notFound(id));
    }

    /**
     * Makes a tenant, whose first administrator is the caller.
     *
     * @throws AeonException {@link AuthError#TENANT_EXISTS}
     */
    public TenantView make(String slug, TenantSettings settings) {
        var id = Ids.next();
        try {
            rows.inTransaction(() -> {
                rows.insert(id, slug, settings);
                rows.insertAdministrator(
                        Ids.next(), id, Caller.current().id(), BuiltInRole.TENANT_ADMINISTRATOR.text());
                return id;
            });
        } catch (DuplicateKeyException e) {
            throw new AeonException(AuthError.TENANT_EXISTS, "There is a tenant " + slug + " already.", e);
        }
        identities.forget();
        return find(new TenantId(id));
    }

    /** Changes what a tenant decides about itself. */
    public TenantView change(TenantId id, Revision seen, TenantSettings settings) {
        var tenant = find(id);
        if (!rows.update(tenant, seen, settings)) {
            seen.mustBe(tenant.revision());
        }
        calendar.forget(id);
        return find(id);
    }

    /**
     * Nobody gets into the tenant any more, within a second; its data stays.
     *
     * @throws AeonException {@link AuthError#TENANT_PROTECTED} for the caller's own and for the public one
     */
    public TenantView suspend(TenantId id, Revision seen) {
        mustBeAnother(id);
        return move(id, seen, TenantState.ACTIVE, TenantState.SUSPENDED);
    }

    /** Everybody gets in again. */
    public TenantView resume(TenantId id, Revision seen) {
        return move(id, seen, TenantState.SUSPENDED, TenantState.ACTIVE);
    }

    /**
     * Nobody gets in any more, for good: a job takes its data out of every store.
     *
     * @throws AeonException {@link AuthError#TENANT_PROTECTED} for the caller's own and for the public one
     */
    TenantView close(TenantId id, Revision seen) {
        mustBeAnother(id);
        var tenant = find(id);
        return move(id, seen, tenant.state(), TenantState.DELETING);
    }

    private TenantView move(TenantId id, Revision seen, TenantState from, TenantState to) {
        var tenant = find(id);
        seen.mustBe(tenant.revision());
        if (tenant.state() == TenantState.DELETING || (tenant.state() != from && tenant.state() != to)) {
            throw new AeonException(AuthError.TENANT_STATE, "The tenant is " + tenant.state() + ".");
        }
        if (tenant.state() != to && !rows.move(tenant, seen, to)) {
            seen.mustBe(find(id).revision());
        }
        identities.forget();
        return find(id);
    }

    private static void mustBeAnother(TenantId id) {
        if (id.equals(Tenant.current()) || id.equals(TenantId.PUBLIC)) {
            throw new AeonException(
                    AuthError.TENANT_PROTECTED, "Neither the tenant you are in nor the public one can be closed.");
        }
    }

    private static Keyset key(TenantView tenant) {
        return Keyset.of(tenant.id().toString());
    }

    private static AeonException notFound(TenantId id) {
        return new AeonException(AuthError.TENANT_NOT_FOUND, "There is no tenant " + id + ".").with("tenant", id);
    }
}
