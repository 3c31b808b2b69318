package com.aeondt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.gateway.ratelimit.RateLimits;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import jakarta.servlet.Filter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializerBeans;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * What the whole chain of filters costs: CPU time of the thread for one request through all of them, and for the same request
 * without any, by turns in one run. The call to Redis that the limits share does not count: whoever waits for it finds the
 * processor's caches cold, so that the same endpoint costs more behind it, and it is the endpoint behind such a call that the chain
 * is compared with. {@code bench/gateway-cost.sh} runs it.
 */
@AeonIT
@Tag("nightly")
class GatewayCostIT {

    private static final Logger log = LoggerFactory.getLogger(GatewayCostIT.class);
    private static final String PATH = "/api/v1/rate-limits/current";
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 6_000;
    private static final int REQUESTS = 2_000;
    private static final double MOST_MILLIS = 0.15;

    @Autowired
    private Callers callers;

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private DispatcherServlet servlet;

    @Autowired
    private RateLimits rateLimits;

    private interface Work {
        void once() throws Exception;
    }

    @Test
    void theChainCostsLittleBesidesItsCallToRedis() throws Exception {
        var dev = callers.as(BuiltInRole.BACKEND);
        var key = callers.apiKey(dev);
        callers.withKey(key).get().uri(PATH).exchange().expectStatus().isOk();
        var filters = filters();
        var limiter = rateLimits.byCaller((RequestMatcher) request -> false);
        Work through = () -> run(filters, key);
        Work without = () -> dev.call(() -> run(List.of(), key));
        Work redis = () -> dev.call(() -> {
            limiter.doFilter(request(key), new MockHttpServletResponse(), (request, response) -> {});
            return true;
        });
        Work withRedis = () -> dev.call(() -> {
            limiter.doFilter(request(key), new MockHttpServletResponse(), (request, response) -> {});
            return run(List.of(), key);
        });

        for (var work : List.of(through, without, redis, withRedis)) {
            cpu(work, WARM_UP);
        }
        var samples = new double[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            samples[0][round] = cpu(through, REQUESTS);
            samples[1][round] = cpu(without, REQUESTS);
            samples[2][round] = cpu(redis, REQUESTS);
            samples[3][round] = cpu(withRedis, REQUESTS);
        }

        double all = median(samples[0]);
        double bare = median(samples[1]);
        double call = median(samples[2]);
        double both = median(samples[3]);
        log.info(String.format(
                Locale.ROOT,
                "CPU ms per request: whole chain %.4f, without it %.4f, limits with their Redis call %.4f, without it after that"
                        + " call %.4f; chain besides the call %.4f, and %.4f when call and endpoint are measured apart",
                all,
                bare,
                call,
                both,
                all - both,
                all - bare - call));
        assertThat(all - both).isLessThan(MOST_MILLIS);
    }

    private MockHttpServletResponse run(List<Filter> filters, String key) throws Exception {
        var response = new MockHttpServletResponse();
        new MockFilterChain(servlet, filters.toArray(Filter[]::new)).doFilter(request(key), response);
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }

    private MockHttpServletRequest request(String key) {
        var request = new MockHttpServletRequest(servlet.getServletContext(), "GET", PATH);
        request.setServletPath(PATH);
        request.addHeader("X-API-Key", key);
        request.addHeader("Accept", "application/json");
        request.addHeader("User-Agent", "bench");
        return request;
    }

    /** All filters of the server, in the order in which the container has them. */
    private List<Filter> filters() {
        var found = new ArrayList<Filter>();
        for (var initializer : new ServletContextInitializerBeans(beans)) {
            if (initializer instanceof AbstractFilterRegistrationBean<?> registration && registration.isEnabled()) {
                found.add(registration.getFilter());
            }
        }
        assertThat(found).hasSizeGreaterThan(3);
        return found;
    }

    private static double cpu(Work work, int times) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int time = 0; time < times; time++) {
            work.once();
        }
        return (threads.getCurrentThreadCpuTime() - begin) / 1e6 / times;
    }

    private static double median(double[] samples) {
        var sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
