package com.aeondt.platform.web.page;

import com.aeondt.platform.keys.KeyRing;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take a {@link com.aeondt.platform.web.PageQuery}. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final CursorCodec cursors;

    PageConfiguration(KeyRing keys) {
        this.cursors = new CursorCodec(keys);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageQueryResolver(cursors));
    }
}
