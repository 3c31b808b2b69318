package com.aeondt.mcp.protocol;

import com.aeondt.mcp.McpProperties;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sessions of this instance. They end when their client says so, when nobody has used them for a while, and when their
 * owner begins too many; a client whose session has ended begins a new one.
 */
@Component
public class McpSessions {

    private final Cache<String, Session> open;
    private final McpProperties.Sessions settings;
    private final Clock clock;

    McpSessions(McpProperties settings, Clock clock) {
        this.settings = settings.sessions();
        this.clock = clock;
        this.open = Caffeine.newBuilder()
                .maximumSize(this.settings.total())
                .expireAfterAccess(this.settings.idle())
                .scheduler(Scheduler.systemScheduler())
                .removalListener((@Nullable String id, @Nullable Session session, RemovalCause cause) -> {
                    if (session != null) {
                        session.close();
                    }
                })
                .build();
    }

    /** Begins one for the owner. */
    public Session begin(McpStreamableServerSession wire, Owner owner) {
        makeRoom(owner);
        var session = Session.of(wire, owner, clock.instant());
        open.put(session.id(), session);
        return session;
    }

    /** The session of this id, if it is the owner's: somebody else's is as good as none. */
    public Optional<Session> find(String id, Owner owner) {
        return Optional.ofNullable(open.getIfPresent(id))
                .filter(session -> session.owner().isSameAs(owner));
    }

    /** Ends it. */
    public void end(Session session) {
        open.invalidate(session.id());
    }

    @PreDestroy
    void endAll() {
        open.invalidateAll();
        open.cleanUp();
    }

    private void makeRoom(Owner owner) {
        var own = open.asMap().values().stream()
                .filter(session -> session.owner().isSameAs(owner))
                .sorted(Comparator.comparing(Session::begunAt))
                .toList();
        own.stream().limit(Math.max(0, own.size() - settings.perCaller() + 1)).forEach(this::end);
    }
}
