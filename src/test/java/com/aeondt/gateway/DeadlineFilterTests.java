package com.aeondt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DeadlineFilterTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|60",
                "wait=5|5",
                "respond-async, wait=10|10",
                "wait=600|60",
                "wait=-1|60",
                "wait=x|60",
                "await=5|60"
            })
    void theClientMayWantItSoonerButNotLater(@Nullable String prefer, long seconds) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/tasks");
        if (prefer != null) {
            request.addHeader("Prefer", prefer);
        }
        var left = new ArrayList<Duration>();

        new DeadlineFilter(Duration.ofMinutes(1))
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (asked, answer) -> left.add(Deadline.within(Duration.ofHours(1))));

        assertThat(left.getFirst()).isBetween(Duration.ofSeconds(seconds - 4), Duration.ofSeconds(seconds));
    }
}
