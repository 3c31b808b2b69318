package com.aeondt.platform.web.causality;

import com.aeondt.platform.web.ProblemWriter;
import com.aeondt.platform.web.RequestFilters;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CausalityConfiguration {

    @Bean
    FilterRegistrationBean<CausalityFilter> causalityFilter(ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new CausalityFilter(problems));
        filter.setOrder(RequestFilters.CAUSALITY);
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
