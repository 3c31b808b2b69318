package com.aeondt.platform.web.operation;

import com.aeondt.platform.web.FullDate;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What stands between a request and its operation, in this order: scope, then the parameters. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration implements WebMvcConfigurer {

    private static final int FIRST = -200;
    private static final int LATER = -100;

    private final Validator validator;

    OperationConfiguration(Validator validator) {
        this.validator = validator;
    }

    @Bean
    WebMvcRegistrations operationMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new OperationMapping();
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScopeInterceptor()).order(FIRST);
        registry.addInterceptor(new ParameterInterceptor()).order(LATER);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, FullDate::parse);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RevisionResolver());
        resolvers.add(new QueryRecordResolver(validator));
    }
}
