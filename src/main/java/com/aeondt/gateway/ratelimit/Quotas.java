package com.aeondt.gateway.ratelimit;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/** Says and changes how much the current tenant and its callers may use. */
@Service
public class Quotas {

    private final OwnQuotas own;
    private final QuotaOverrides known;
    private final RateLimitProperties settings;

    Quotas(OwnQuotas own, QuotaOverrides known, RateLimitProperties settings) {
        this.own = own;
        this.known = known;
        this.settings = settings;
    }

    /** What the limits of this request left, as its own answer's headers say. */
    public Decision current(HttpServletRequest request) {
        return request.getAttribute(RateLimitFilter.DECISION) instanceof Decision decision
                ? decision
                : new Decision(true, List.of(), false);
    }

    /** The quotas that are not the configured ones, in order of their subjects. */
    public Slice<QuotaView> list(PageRequest page) {
        return own.list(page);
    }

    /**
     * The quota of a subject, its own or the configured one.
     *
     * @param subject {@code tenant}, or the id of a user or an API key
     * @throws AeonException when it is neither
     */
    public QuotaView read(String subject) {
        var parsed = LimitSubject.parse(subject);
        return own.find(parsed)
                .orElseGet(() -> new QuotaView(parsed, configured(parsed), false, QuotaView.NOT_OVERRIDDEN));
    }

    /** Gives the subject a quota of its own. */
    public QuotaView put(String subject, Revision seen, Quota quota) {
        var view = own.put(LimitSubject.parse(subject), seen, quota);
        known.forget(Tenant.current());
        return view;
    }

    /** Goes back to the configured quota. */
    public void remove(String subject, Revision seen) {
        own.remove(LimitSubject.parse(subject), seen);
        known.forget(Tenant.current());
    }

    private Quota configured(LimitSubject subject) {
        long requests = subject.equals(LimitSubject.TENANT) ? settings.tenant() : settings.principal();
        return new Quota(requests, settings.window());
    }
}
