package com.aeondt.platform.health;

import com.aeondt.platform.persistence.Readiness;
import com.aeondt.platform.web.ProblemWriter;
import com.aeondt.platform.web.RequestFilters;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neo4j.driver.Driver;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** The stores as components of health. Only PostgreSQL decides about readiness. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    private static final Duration LIMIT = Duration.ofMillis(1500);

    @Bean
    StoreHealth postgresqlHealthIndicator(Readiness readiness) {
        return new StoreHealth(new BoundedCheck("postgresql", LIMIT, readiness::obstacle), Status.DOWN);
    }

    @Bean
    StoreHealth neo4jHealthIndicator(Driver driver) {
        return degradable("neo4j", () -> {
            driver.verifyConnectivity();
            return Optional.empty();
        });
    }

    @Bean
    StoreHealth redisHealthIndicator(RedisConnectionFactory connections) {
        return degradable("redis", () -> {
            try (var connection = connections.getConnection()) {
                connection.ping();
            }
            return Optional.empty();
        });
    }

    @Bean
    StoreHealth amqpHealthIndicator(ConnectionFactory connections) {
        return degradable("amqp", () -> {
            try (var connection = connections.createConnection()) {
                return connection.isOpen() ? Optional.empty() : Optional.of("the connection is closed");
            }
        });
    }

    private static StoreHealth degradable(String name, Callable<Optional<String>> question) {
        return new StoreHealth(new BoundedCheck(name, LIMIT, question), StoreHealth.DEGRADED);
    }

    @Bean
    FilterRegistrationBean<NotReadyFilter> notReadyFilter(Readiness readiness, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new NotReadyFilter(readiness::migrated, problems));
        filter.setOrder(RequestFilters.READINESS);
        filter.addUrlPatterns("/api/*", "/mcp", "/mcp/*", "/v1/*");
        return filter;
    }
}
