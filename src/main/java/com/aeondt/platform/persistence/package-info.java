/**
 * Transactions, row-level security, roles and migrations. Requests go through the default data source as {@code aeon_app},
 * whose transactions carry the tenant; {@link com.aeondt.platform.persistence.SystemAccess} marks the way in that sees all of
 * them; {@link com.aeondt.platform.persistence.Migrations} brings the schemas up to date beside the start, see
 * docs/architecture/decisions/0005.
 */
@NamedInterface("persistence")
@NullMarked
package com.aeondt.platform.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
