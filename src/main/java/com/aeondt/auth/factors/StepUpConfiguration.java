package com.aeondt.auth.factors;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of the second factor behind that of the scope. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StepUpProperties.class) // slices of the web layer scan no settings
class StepUpConfiguration implements WebMvcConfigurer {

    private static final int AFTER_SCOPES = 100;

    private final StepUpProperties settings;

    StepUpConfiguration(StepUpProperties settings) {
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StepUpInterceptor(settings)).order(AFTER_SCOPES);
    }
}
