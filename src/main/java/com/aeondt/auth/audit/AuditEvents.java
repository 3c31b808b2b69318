package com.aeondt.auth.audit;

import com.aeondt.auth.Scope;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.jobs.Jobs;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads, exports and verifies the chain of the current tenant, or for administrators that of the installation. */
@Service
public class AuditEvents {

    private static final int BATCH = 500;

    private final AuditRows rows;
    private final AuditRows systemRows;
    private final Checkpoints checkpoints;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    AuditEvents(
            AuditRows rows,
            @SystemAccess AuditRows systemRows,
            Checkpoints checkpoints,
            Jobs jobs,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.systemRows = systemRows;
        this.checkpoints = checkpoints;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Which chain is meant. */
    public enum Which {
        TENANT,
        INSTALLATION
    }

    /** The entries that fit, newest first. */
    public Slice<AuditEventView> list(Which which, AuditFilter filter, PageRequest page) {
        long before =
                page.after().map(key -> Long.parseLong(key.values().getFirst())).orElse(Long.MAX_VALUE);
        var found = read(which, (from, chain) -> from.list(chain, filter, before, page.limit() + 1));
        return Slice.of(
                found.stream().map(AuditEventView::of).toList(),
                page.limit(),
                entry -> Keyset.of(Long.toString(entry.seq())));
    }

    /**
     * One entry.
     *
     * @throws AeonException {@link AuditError#NOT_FOUND}
     */
    public AuditEventView get(Which which, long seq) {
        return read(which, (from, chain) -> from.find(chain, seq))
                .map(AuditEventView::of)
                .orElseThrow(() -> new AeonException(AuditError.NOT_FOUND, "There is no entry " + seq + "."));
    }

    /** Hands out every entry, oldest first, a few hundred at a time. */
    public void export(Which which, Consumer<AuditEventView> receiver) {
        long next = 1;
        while (true) {
            long from = next;
            var batch = read(which, (rowsOf, chain) -> rowsOf.from(chain, from, BATCH));
            if (batch.isEmpty()) {
                return;
            }
            batch.stream().map(AuditEventView::of).forEach(receiver);
            next = batch.getLast().seq() + 1;
        }
    }

    /** The present head of the chain, signed; keep it where nobody can reach it who can reach the database. */
    public Optional<String> checkpoint(Which which) {
        return checkpoints.sign(chain(which));
    }

    /**
     * Verifies the whole chain, as a job whose result is an {@link AuditReport}.
     *
     * @param checkpoint a signed head that somebody has kept; null without one
     */
    public JobId verify(Which which, @Nullable String checkpoint) {
        return jobs.submit(
                AuditVerification.KIND, new AuditVerification.Order(chain(which).id(), checkpoint));
    }

    private interface Reading<T> {
        T from(AuditRows rows, Chain chain);
    }

    private <T> T read(Which which, Reading<T> reading) {
        var chain = chain(which);
        if (which == Which.INSTALLATION) {
            return reading.from(systemRows, chain);
        }
        return Objects.requireNonNull(transaction.execute(begun -> reading.from(rows, chain)));
    }

    private static Chain chain(Which which) {
        if (which == Which.TENANT) {
            return Chain.of(Tenant.current());
        }
        if (!Caller.current().may(Scope.PLATFORM_ADMIN.text())) {
            throw new AeonException(
                    PlatformError.FORBIDDEN, "The log of the installation is for its administrators (platform:admin).");
        }
        return Chain.INSTALLATION;
    }
}
