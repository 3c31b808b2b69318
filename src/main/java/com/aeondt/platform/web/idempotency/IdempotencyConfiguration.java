package com.aeondt.platform.web.idempotency;

import com.aeondt.platform.web.ProblemWriter;
import com.aeondt.platform.web.RequestFilters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            AnswerStore answers,
            PlatformTransactionManager transactions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(
                new IdempotencyFilter(answers, transactions, new Operations(mapping), problems));
        filter.setOrder(RequestFilters.IDEMPOTENCY);
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
