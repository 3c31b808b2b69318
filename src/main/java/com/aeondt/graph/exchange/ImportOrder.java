package com.aeondt.graph.exchange;

import com.aeondt.graph.Tlp;
import com.aeondt.graph.table.TableMapping;
import com.aeondt.platform.TenantId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param format what it is
 * @param source who is recorded to have said it
 * @param tenant whose graph it goes into: the sender's or the public one
 * @param clearance the highest marking that the sender may see, when sent
 * @param mapping what the columns of a table mean; only for tables
 * @param service the service that a bill of materials is of; only for bills
 */
public record ImportOrder(
        ImportFormat format,
        String source,
        TenantId tenant,
        Tlp clearance,
        @Nullable Table mapping,
        @Nullable String service) {

    /** A job that was queued before senders' clearances were kept has the usual one. */
    public ImportOrder {
        clearance = Objects.requireNonNullElse(clearance, Tlp.GREEN);
    }

    /** The same, of a bill of materials of this service. */
    public ImportOrder of(@Nullable String billed) {
        return new ImportOrder(format, source, tenant, clearance, mapping, billed);
    }

    /** The same, of a table with this mapping. */
    public ImportOrder with(Table table) {
        return new ImportOrder(format, source, tenant, clearance, table, service);
    }

    /** A table's mapping and what separates its cells. */
    public record Table(TableMapping columns, char delimiter) {}
}
