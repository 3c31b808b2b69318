package com.aeondt.auth.tenants;

import java.util.List;

/**
 * A table with rows of tenants, as the catalogue has it.
 *
 * @param name with its schema, quoted where needed
 * @param columns what of a row leaves the house: no hashes, nothing sealed
 * @param deletable whether rows may be removed at all: the audit log's may not
 * @param refersTo tables that must lose their rows after this one
 */
record TenantTable(String name, List<String> columns, boolean deletable, List<String> refersTo) {}
