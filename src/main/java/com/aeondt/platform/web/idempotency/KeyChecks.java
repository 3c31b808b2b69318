package com.aeondt.platform.web.idempotency;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The checks of the key's header; apart from the filter, so that web slices have them without a database. */
@Configuration(proxyBeanMethods = false)
class KeyChecks implements WebMvcConfigurer {

    private static final int AFTER_SCOPE = -150;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KeyInterceptor()).order(AFTER_SCOPE);
    }
}
