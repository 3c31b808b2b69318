package com.aeondt.platform;

import java.util.UUID;

/** Identifies a tenant: one customer of the installation, whose data nobody else sees. */
public record TenantId(UUID value) {

    /**
     * The reserved tenant of public knowledge (ATT&amp;CK and the like): everyone reads it, only administrators of the
     * installation write it.
     */
    public static final TenantId PUBLIC = new TenantId(new UUID(0L, 1L));

    public static TenantId parse(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
