package com.aeondt.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that a stolen token must not be enough for: administering keys, restoring, deleting backups. The caller has to
 * have shown his second factor a short while ago; an API key never can. It comes on top of {@link RequiresScope}, and stands in
 * the OpenAPI document.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresStepUp {}
