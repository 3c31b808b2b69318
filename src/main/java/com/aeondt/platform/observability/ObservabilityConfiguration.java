package com.aeondt.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The log line and the metrics of requests, and {@code /metrics} as another name for Prometheus' endpoint. */
@Configuration(proxyBeanMethods = false)
class ObservabilityConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;
    private static final int BEHIND_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    FilterRegistrationBean<RequestLogFilter> requestLogFilter(MeterRegistry registry) {
        var filter = new FilterRegistrationBean<>(new RequestLogFilter(new RequestMetrics(registry)));
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<CallerLogFilter> callerLogFilter() {
        var filter = new FilterRegistrationBean<>(new CallerLogFilter());
        filter.setOrder(BEHIND_SECURITY);
        return filter;
    }

    @Bean
    WebMvcConfigurer metricsAlias() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addViewController("/metrics").setViewName("forward:/actuator/prometheus");
            }
        };
    }
}
