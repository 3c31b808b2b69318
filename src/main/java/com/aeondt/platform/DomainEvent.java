package com.aeondt.platform;

/**
 * A fact about an aggregate, registered by the aggregate itself and appended to the ordered log in the transaction that
 * saves it. Events are records of facts and ids, named in the past tense; fields are only ever added, and a changed
 * meaning is a new type.
 */
public interface DomainEvent {

    /**
     * The versioned name: module, fact, version, such as {@code tasks.completed.v1}. It is also the AMQP routing key and the
     * name of the server-sent event.
     */
    String type();

    /** What it happened to. */
    Subject subject();
}
