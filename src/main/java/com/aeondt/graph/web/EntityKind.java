package com.aeondt.graph.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which entities the paths of a {@link TypedEntityController} are about, and what the documentation calls them. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EntityKind {

    /** With its article: {@code an asset}. */
    String one();

    /** Such as {@code assets}. */
    String many();

    /** The types of the schema. */
    String[] types();
}
