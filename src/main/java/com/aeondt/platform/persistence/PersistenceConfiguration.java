package com.aeondt.platform.persistence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.context.annotation.Configuration;

/** Binds {@code spring.flyway}, whose own auto-configuration is off: {@link Migrations} takes its place. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FlywayProperties.class)
class PersistenceConfiguration {}
