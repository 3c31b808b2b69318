package com.aeondt.mcp.web;

import com.aeondt.mcp.McpProperties;
import com.aeondt.platform.web.ProblemWriter;
import com.aeondt.platform.web.RequestFilters;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in front of the MCP server before anybody asks who is calling. */
@Configuration(proxyBeanMethods = false)
class McpFilters {

    private static final int FIRST = RequestFilters.READINESS - 10;

    @Bean
    FilterRegistrationBean<HostFilter> mcpHostFilter(ProblemWriter problems, McpProperties settings) {
        var filter = new FilterRegistrationBean<>(new HostFilter(problems, settings));
        filter.setOrder(FIRST + 1);
        filter.addUrlPatterns(McpPaths.ENDPOINT, McpPaths.METADATA, McpPaths.METADATA + "/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<OwnPortFilter> mcpPortFilter(ProblemWriter problems, OwnPort port, McpProperties settings) {
        var filter = new FilterRegistrationBean<>(new OwnPortFilter(problems, port));
        filter.setOrder(FIRST);
        filter.setEnabled(settings.port() != null);
        return filter;
    }
}
