package com.aeondt.tasks.feed;

import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/** A secret address at which one person's calendar reads the feeds. */
@Entity
@Table(schema = "tasks", name = "feed_token")
class FeedToken extends TenantAggregate<FeedToken> {

    @Embedded
    private Person owner;

    private String name;

    private byte[] hash;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected FeedToken() {}

    FeedToken(Person owner, String name, FeedSecret secret, Instant now) {
        this.owner = owner;
        this.name = name;
        this.hash = secret.hash();
        this.createdAt = now;
        registerEvent(new FeedTokenEvent.Issued(uuid(), name));
    }

    /** Says that it goes; the caller deletes it. */
    FeedToken withdrawn() {
        registerEvent(new FeedTokenEvent.Withdrawn(uuid()));
        return this;
    }

    boolean is(FeedSecret secret) {
        return MessageDigest.isEqual(hash, secret.hash());
    }

    UUID owner() {
        return owner.personId();
    }

    FeedTokenView toView() {
        return new FeedTokenView(uuid(), name, createdAt, revision());
    }
}
