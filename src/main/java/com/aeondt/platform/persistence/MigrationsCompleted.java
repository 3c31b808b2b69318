package com.aeondt.platform.persistence;

/**
 * Published once per start when every schema is up to date and before the server becomes ready. Listeners run one after
 * the other on the migrating thread and may use the database; when one throws, it is called again with the next attempt,
 * so what it does must be safe to repeat.
 */
public record MigrationsCompleted() {}
