package com.aeondt.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * An integration test of the whole server, on a free port, over real engines. The engines start once per JVM in
 * {@code target/it-data}; all tests that add nothing to the configuration share one context. Tests share the data, too, so each
 * makes a tenant of its own.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // all tests call from one address
        properties = "aeon.auth.attempts.free-per-address=10000")
@ContextConfiguration(initializers = SharedEngines.class)
public @interface AeonIT {}
