package com.aeondt.auth.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.spi.AbstractPostDatabaseOperationEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/**
 * Notices every change of every aggregate, and writes what a transaction has changed just before it commits: after Hibernate's
 * last flush, so that nothing is missed, and as late as can be, because the chain is this transaction's alone from then on.
 */
final class AggregateChanges implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private final transient EntityManagerFactory entities;
    private final transient AuditWriter writer;
    private final transient Map<Class<?>, EntityShape> shapes = new ConcurrentHashMap<>();
    private final transient Map<SharedSessionContractImplementor, Trail> trails = new ConcurrentHashMap<>();

    AggregateChanges(EntityManagerFactory entities, AuditWriter writer) {
        this.entities = entities;
        this.writer = writer;
    }

    /** From now on it hears of every change. */
    void listen() {
        var listeners = entities.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    /** Writes the fact with the changes of the present JPA transaction. */
    void add(AuditFact fact) {
        var present = EntityManagerFactoryUtils.getTransactionalEntityManager(entities);
        if (present == null) {
            throw new IllegalStateException(fact.action() + " was recorded outside a transaction of this database");
        }
        trail(present.unwrap(SessionImplementor.class)).add(fact);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        var persister = event.getPersister();
        note(event, shape -> Change.created(shape.read(persister, all(persister), event.getState())));
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        var persister = event.getPersister();
        int[] dirty = event.getDirtyProperties();
        int[] properties = dirty == null ? all(persister) : dirty;
        @Nullable Object @Nullable [] old = event.getOldState();
        note(
                event,
                shape -> Change.updated(
                        old == null ? Map.of() : shape.read(persister, properties, old),
                        shape.read(persister, properties, event.getState())));
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        var persister = event.getPersister();
        note(event, shape -> Change.deleted(shape.read(persister, all(persister), event.getDeletedState())));
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void note(AbstractPostDatabaseOperationEvent event, Function<EntityShape, Change> change) {
        var shape = shapes.computeIfAbsent(event.getEntity().getClass(), EntityShape::of);
        if (shape.audited()) {
            trail(event.getSession()).add(shape.type(), String.valueOf(event.getId()), change.apply(shape));
        }
    }

    private Trail trail(SharedSessionContractImplementor session) {
        return trails.computeIfAbsent(session, begun -> {
            var callbacks = begun.getTransactionCompletionCallbacks();
            BeforeCompletionCallback write = ending -> {
                var trail = trails.remove(ending);
                if (trail != null) {
                    writer.write(trail.facts());
                }
            };
            AfterCompletionCallback forget = (committed, ended) -> trails.remove(ended);
            callbacks.registerCallback(write);
            callbacks.registerCallback(forget);
            return new Trail();
        });
    }

    private static int[] all(EntityPersister persister) {
        return IntStream.range(0, persister.getPropertyNames().length).toArray();
    }
}
