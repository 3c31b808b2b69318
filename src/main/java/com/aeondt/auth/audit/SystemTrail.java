package com.aeondt.auth.audit;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a transaction of the system role has to tell: written just before it commits. */
final class SystemTrail implements TransactionSynchronization {

    private final Trail trail = new Trail();
    private final AuditWriter writer;

    private SystemTrail(AuditWriter writer) {
        this.writer = writer;
    }

    /** That of the present transaction. */
    static Trail current(AuditWriter writer) {
        if (TransactionSynchronizationManager.getResource(writer) instanceof SystemTrail known) {
            return known.trail;
        }
        var begun = new SystemTrail(writer);
        TransactionSynchronizationManager.bindResource(writer, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun.trail;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writer.write(trail.facts());
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(writer);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(writer, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResource(writer);
    }
}
