package com.aeondt.auth.audit;

import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what nobody notices by itself: changes of rows that are no aggregates, and facts such as a login. Changes of
 * aggregates need no call. The entry commits with the transaction it is recorded in, or not at all.
 */
@Component
public class AuditLog implements ChangeLog {

    private final AggregateChanges changes;
    private final AuditWriter systemWriter;
    private final DataSource systemDataSource;
    private final TransactionOperations systemTransaction;

    AuditLog(
            AggregateChanges changes,
            @SystemAccess AuditWriter systemWriter,
            @SystemAccess DataSource systemDataSource,
            @SystemAccess TransactionOperations systemTransaction) {
        this.changes = changes;
        this.systemWriter = systemWriter;
        this.systemDataSource = systemDataSource;
        this.systemTransaction = systemTransaction;
    }

    /**
     * Records the fact: in the transaction of the system role where there is one, else in that of the request, which can write
     * into the chain of its tenant only, else in one of its own. A fact of another chain that is no row's, such as a model that was
     * loaded, is in at once and stays when the request's transaction is rolled back.
     */
    public void record(AuditFact fact) {
        if (inSystemTransaction()) {
            SystemTrail.current(systemWriter).add(fact);
        } else if (TransactionSynchronizationManager.isActualTransactionActive()
                && Tenant.bound().map(Chain::of).filter(fact.chain()::equals).isPresent()) {
            changes.add(fact);
        } else {
            systemTransaction.executeWithoutResult(
                    begun -> SystemTrail.current(systemWriter).add(fact));
        }
    }

    @Override
    public void record(StateChange change) {
        var fact = AuditFact.of(change.action(), change.subjectType(), change.subjectId())
                .before(change.before())
                .after(change.after());
        record(change.ofInstallation() ? fact.inInstallation() : fact);
    }

    /**
     * Changes rows in a transaction of the system role, and records the fact in it if there was anything to change.
     *
     * @param rows changes them and says how many they were
     * @return how many they were
     */
    public int changed(AuditFact fact, IntSupplier rows) {
        return Objects.requireNonNull(systemTransaction.execute(begun -> {
            int changed = rows.getAsInt();
            if (changed > 0) {
                SystemTrail.current(systemWriter).add(fact);
            }
            return changed;
        }));
    }

    private boolean inSystemTransaction() {
        try {
            return TransactionSynchronizationManager.getResource(systemDataSource) instanceof ConnectionHolder held
                    && !held.getConnection().getAutoCommit();
        } catch (SQLException closed) {
            return false;
        }
    }
}
