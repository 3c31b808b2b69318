package com.aeondt.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that a caller needs for an operation, checked before anything of the request is read. It stands in the
 * OpenAPI document too. An operation with neither this nor {@link Public} is refused to everybody.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresScope {

    /** Such as {@code work:write}; {@link #ANY} for any authenticated caller. */
    String value();

    /** Any authenticated caller, whatever it may do otherwise. */
    String ANY = "";
}
