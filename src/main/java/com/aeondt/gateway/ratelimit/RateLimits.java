package com.aeondt.gateway.ratelimit;

import com.aeondt.platform.Caller;
import com.aeondt.platform.Tenant;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Which limits a request counts against. Before authentication it is one by address, on this instance alone, so that a flood
 * costs nobody else anything; after it they are those of the caller, counted over all instances in one call.
 */
@Component
public class RateLimits {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final RateLimitProperties settings;
    private final QuotaOverrides overrides;
    private final LocalBuckets coarse;
    private final RateLimiter fine;

    RateLimits(RateLimitProperties settings, QuotaOverrides overrides, StringRedisTemplate redis, Clock clock) {
        this.settings = settings;
        this.overrides = overrides;
        this.coarse = new LocalBuckets(settings.window(), TimeMeter.SYSTEM_MILLISECONDS);
        this.fine = new RateLimiter(
                new SharedCounters(redis)::take,
                new LocalBuckets(LONGEST_WINDOW, TimeMeter.SYSTEM_MILLISECONDS),
                clock);
    }

    /** Limits each address, whoever it turns out to be. */
    public Filter byAddress(RequestMatcher except) {
        return new RateLimitFilter(except, request -> coarse.take(List.of(coarseLimit(request))));
    }

    /** Limits each caller and each tenant; runs where they are known. */
    public Filter byCaller(RequestMatcher except) {
        return new RateLimitFilter(except, request -> fine.take(fineLimits(request)));
    }

    private Limit coarseLimit(HttpServletRequest request) {
        return new Limit("address", NetworkAddress.of(request.getRemoteAddr()), quota(settings.address()));
    }

    private List<Limit> fineLimits(HttpServletRequest request) {
        var caller = Caller.bound();
        if (caller.isEmpty()) {
            var key = "rate:address:" + NetworkAddress.of(request.getRemoteAddr());
            return List.of(new Limit("anonymous", key, quota(settings.anonymous())));
        }
        var id = caller.get().id();
        var tenant = Tenant.bound();
        if (tenant.isEmpty()) {
            return List.of(new Limit("principal", "rate:principal:" + id, quota(settings.principal())));
        }
        var own = overrides.of(tenant.get());
        var prefix = "t:" + tenant.get() + ":rate:";
        return List.of(
                new Limit("principal", prefix + id, own.of(id).orElseGet(() -> quota(settings.principal()))),
                new Limit("tenant", prefix + "tenant", own.ofTenant().orElseGet(() -> quota(settings.tenant()))));
    }

    private Quota quota(long requests) {
        return new Quota(requests, settings.window());
    }
}
