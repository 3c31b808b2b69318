package com.aeondt.graph.exchange;

import com.aeondt.graph.table.TableMapping;
import com.aeondt.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param format what it is
 * @param source who is recorded to have said it
 * @param tenant whose graph it goes into: the sender's or the public one
 * @param mapping what the columns of a table mean; only for tables
 * @param service the service that a bill of materials is of; only for bills
 */
public record ImportOrder(
        ImportFormat format,
        String source,
        TenantId tenant,
        @Nullable Table mapping,
        @Nullable String service) {

    /** The same, of a bill of materials of this service. */
    public ImportOrder of(@Nullable String billed) {
        return new ImportOrder(format, source, tenant, mapping, billed);
    }

    /** The same, of a table with this mapping. */
    public ImportOrder with(Table table) {
        return new ImportOrder(format, source, tenant, table, service);
    }

    /** A table's mapping and what separates its cells. */
    public record Table(TableMapping columns, char delimiter) {}
}
