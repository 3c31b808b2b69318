package com.aeondt.platform.web.json;

import com.aeondt.platform.web.ProblemWriter;
import com.aeondt.platform.web.RequestFilters;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BodyLimitConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ProblemWriter problems, BodyLimitProperties settings) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(problems, settings));
        filter.setOrder(RequestFilters.BODY_LIMIT);
        return filter;
    }
}
