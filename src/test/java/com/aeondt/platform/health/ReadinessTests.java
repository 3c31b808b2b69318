package com.aeondt.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.ProblemWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReadinessTests {

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();

    private static StoreHealth store(String name, Status whenAway, Optional<String> obstacle) {
        return new StoreHealth(new BoundedCheck(name, Duration.ofSeconds(5), () -> obstacle), whenAway);
    }

    private HealthController controller(Optional<String> postgresql, Optional<String> neo4j) {
        return new HealthController(
                List.of(store("postgresql", Status.DOWN, postgresql), store("neo4j", StoreHealth.DEGRADED, neo4j)),
                availability);
    }

    @Test
    void livenessAsksNobody() {
        assertThat(controller(Optional.of("away"), Optional.of("away")).health().status())
                .isEqualTo("UP");
    }

    @Test
    void everythingIsUpWhenEverythingIs() {
        accepting(ReadinessState.ACCEPTING_TRAFFIC);

        var ready = controller(Optional.empty(), Optional.empty()).ready();

        assertThat(ready.status()).isEqualTo("UP");
        assertThat(ready.components()).isEqualTo(Map.of("postgresql", "UP", "neo4j", "UP"));
    }

    @Test
    void anotherStoreThanPostgresqlDegradesOnly() {
        accepting(ReadinessState.ACCEPTING_TRAFFIC);

        assertThat(controller(Optional.empty(), Optional.of("away")).ready().status())
                .isEqualTo("DEGRADED");
    }

    @Test
    void withoutPostgresqlOrWhileStoppingItIsNotReady() {
        accepting(ReadinessState.ACCEPTING_TRAFFIC);
        assertThatThrownBy(
                        () -> controller(Optional.of("away"), Optional.empty()).ready())
                .isInstanceOf(AeonException.class)
                .hasMessageContaining("PostgreSQL");

        accepting(ReadinessState.REFUSING_TRAFFIC);
        assertThatThrownBy(() -> controller(Optional.empty(), Optional.empty()).ready())
                .isInstanceOf(AeonException.class)
                .hasMessageContaining("stopping");
    }

    @Test
    void requestsComeBackLaterWhileTheSchemasAreNotThere() throws Exception {
        var migrated = new AtomicBoolean();
        var filter = new NotReadyFilter(migrated::get, new ProblemWriter());
        var early = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/tasks"), early, new MockFilterChain());

        assertThat(early.getStatus()).isEqualTo(503);
        assertThat(early.getHeader("Retry-After")).isEqualTo("2");
        assertThat(early.getContentAsString()).contains("\"not-ready\"");

        migrated.set(true);
        var late = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/tasks"), late, new MockFilterChain());
        assertThat(late.getStatus()).isEqualTo(200);
    }

    private void accepting(ReadinessState state) {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
    }
}
