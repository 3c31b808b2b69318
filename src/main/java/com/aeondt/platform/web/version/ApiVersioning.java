package com.aeondt.platform.web.version;

import com.aeondt.platform.web.ApiController;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.accept.ApiVersionParser;
import org.springframework.web.accept.ApiVersionResolver;
import org.springframework.web.accept.PathApiVersionResolver;
import org.springframework.web.accept.StandardApiVersionDeprecationHandler;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.ApiVersionConfigurer;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts every {@link ApiController} below {@code /api/{version}} and resolves the version from there. Paths outside
 * {@code /api/} have no version.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiVersionProperties.class)
class ApiVersioning implements WebMvcConfigurer {

    private static final int SEGMENT = 1;

    @Override
    public void configurePathMatch(PathMatchConfigurer configurer) {
        configurer.addPathPrefix("/api/{apiVersion}", HandlerTypePredicate.forAnnotation(ApiController.class));
    }

    @Override
    public void configureApiVersioning(ApiVersionConfigurer configurer) {
        configurer.setVersionRequired(false);
    }

    @Bean
    ApiVersionResolver apiVersionResolver() {
        return new PathApiVersionResolver(
                SEGMENT, path -> path.pathWithinApplication().value().startsWith("/api/"));
    }

    @Bean
    ApiVersionParser<?> apiVersionParser() {
        return new ApiVersionNumber();
    }

    @Bean
    StandardApiVersionDeprecationHandler apiVersionDeprecations(ApiVersionProperties properties) {
        var handler = new StandardApiVersionDeprecationHandler(new ApiVersionNumber());
        properties.deprecations().forEach((version, deprecation) -> deprecation.describe(handler, version));
        return handler;
    }
}
