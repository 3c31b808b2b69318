package com.aeondt.inference.metering;

import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.Revision;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current tenant and its callers spend on models, and how much they may. A quota is looked at before a text is
 * written and charged after: texts that run at the same time can go over it once, and then no more follow.
 */
@Service
@Transactional
public class TokenQuotas {

    /** Stands for the tenant as a whole. */
    public static final UUID WHOLE_TENANT = new UUID(0L, 0L);

    private final TokenRows rows;
    private final Clock clock;
    private final ChangeLog changes;

    TokenQuotas(TokenRows rows, Clock clock, ChangeLog changes) {
        this.changes = changes;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Refuses to go on when the tenant or the caller has used up a quota.
     *
     * @throws AeonException with {@link InferenceError#QUOTA_EXCEEDED}, and when to come back
     */
    @Transactional(readOnly = true)
    public void check() {
        var now = clock.instant();
        var caller = Caller.current().id();
        for (var quota : rows.quotas()) {
            boolean whole = quota.caller().equals(WHOLE_TENANT);
            if (whole || quota.caller().equals(caller)) {
                check(quota, now);
            }
        }
    }

    private void check(Quota quota, Instant now) {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var day = now.truncatedTo(ChronoUnit.DAYS);
        quota.perMinute().ifPresent(limit -> hold(quota, limit, minute, Duration.ofMinutes(1), now));
        quota.perDay().ifPresent(limit -> hold(quota, limit, day, Duration.ofDays(1), now));
    }

    private void hold(Quota quota, long limit, Instant since, Duration period, Instant now) {
        long used = rows.used(quota.caller(), since);
        if (used >= limit) {
            throw new AeonException(
                            InferenceError.QUOTA_EXCEEDED,
                            "%d of %d tokens of this %s are used."
                                    .formatted(used, limit, period.toDays() == 1 ? "day" : "minute"))
                    .with("limit", limit)
                    .with("used", used)
                    .retryAfter(Duration.between(now, since.plus(period)).plusSeconds(1));
        }
    }

    /**
     * Charges the current caller, for good: a model has worked, and a transaction of the caller's that fails afterwards does not
     * undo that.
     *
     * @param told what the audit log is told beside the model and the tokens, see {@link TextAudit}
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void charge(String model, Usage usage, Map<String, Object> told) {
        var state = new LinkedHashMap<>(told);
        state.put("usage", Map.of("prompt", usage.prompt(), "completion", usage.completion()));
        changes.record(StateChange.of("inference.text.written", "inference.model", model)
                .after(state));
        rows.add(Tenant.current(), clock.instant().truncatedTo(ChronoUnit.MINUTES), Caller.current(), model, usage);
    }

    /** What was spent since, by day, caller and model; the latest day first. */
    @Transactional(readOnly = true)
    public List<Spent> report(Instant since) {
        return rows.report(since);
    }

    /** All quotas of the tenant, its own as a whole first. */
    @Transactional(readOnly = true)
    public List<Quota> list() {
        return rows.quotas();
    }

    /**
     * Sets the quota of a caller, or of the tenant as a whole.
     *
     * @param seen the revision of the quota that is replaced; zero for the first
     */
    public Quota set(UUID caller, Revision seen, Optional<Long> perMinute, Optional<Long> perDay) {
        var before = rows.quota(caller);
        var current = before.map(Quota::revision).orElse(new Revision(0));
        seen.mustBe(current);
        var quota = new Quota(caller, perMinute, perDay, new Revision(current.value() + 1));
        rows.save(Tenant.current(), quota);
        changes.record(StateChange.of("inference.token_quota.updated", "inference.token_quota", caller)
                .before(before.map(TokenQuotas::state).orElseGet(Map::of))
                .after(state(quota)));
        return quota;
    }

    private static Map<String, Object> state(Quota quota) {
        var state = new LinkedHashMap<String, Object>();
        quota.perMinute().ifPresent(limit -> state.put("perMinute", limit));
        quota.perDay().ifPresent(limit -> state.put("perDay", limit));
        return state;
    }

    /**
     * How many tokens may be used.
     *
     * @param caller a user or an API key, or {@link #WHOLE_TENANT}
     * @param perMinute prompt and answer together, by the clock's minute; no limit when empty
     * @param perDay the same by the day in UTC
     * @param revision counts its changes
     */
    public record Quota(UUID caller, Optional<Long> perMinute, Optional<Long> perDay, Revision revision) {}

    /**
     * What was spent.
     *
     * @param day in UTC
     * @param callerId the user or API key
     * @param caller its name
     * @param model the model's name
     */
    public record Spent(
            Instant day,
            UUID callerId,
            String caller,
            String model,
            long requests,
            long promptTokens,
            long completionTokens) {}
}
