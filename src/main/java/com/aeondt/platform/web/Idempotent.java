package com.aeondt.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a POST treats the {@code Idempotency-Key} header. Without the annotation the key is accepted: the answer is stored in
 * the transaction of the change and replayed to a retry.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    Mode value();

    /** What happens to the key. */
    enum Mode {
        /** Repetition would hurt: without a key the request is refused with 428. */
        REQUIRED,
        /** The answer must not be stored (a token, a stream): a key is refused with 400. */
        EXCLUDED
    }
}
