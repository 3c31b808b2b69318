package com.aeondt.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller of the versioned API: its paths stand below {@code /api/{version}}. Every operation carries
 * {@link RequiresScope} or {@link Public}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@RequestMapping
public @interface ApiController {

    /** The path of the resource, such as {@code /tasks}. */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value();

    /** The API versions it serves, written as in the path; by default every one from {@code v1}. */
    @AliasFor(annotation = RequestMapping.class, attribute = "version")
    String version() default "v1+";
}
