package com.aeondt.platform.persistence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Marks the data source, {@code JdbcClient} and transaction manager of the role {@code aeon_system}, which sees the rows of
 * all tenants: for projections, schedules, login and key look-up. Only {@code platform} and {@code auth} may inject it.
 */
@Documented
@Qualifier @Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SystemAccess {}
