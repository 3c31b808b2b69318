package com.aeondt.tasks.filter;

import com.aeondt.platform.Revision;
import java.util.UUID;

/**
 * A kept filter as others see it.
 *
 * @param shared whether everybody in the tenant sees and uses it
 * @param owner the name of whoever keeps it
 */
public record SavedFilterView(
        UUID id, String name, String expression, boolean shared, String owner, Revision revision) {}
