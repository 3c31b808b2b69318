package com.aeondt.mcp.protocol;

import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A conversation with one client. Knowing its id proves nothing: only its owner may use it.
 *
 * @param wire the protocol's side of it
 * @param owner who began it
 * @param begunAt when
 * @param subscriptions addresses of resources whose changes the client wants to hear of
 * @param running the calls that run now, by the id of their request
 */
public record Session(
        McpStreamableServerSession wire,
        Owner owner,
        Instant begunAt,
        Set<String> subscriptions,
        Map<Object, RunningCall> running) {

    private static final int MOST_SUBSCRIPTIONS = 1_000;

    static Session of(McpStreamableServerSession wire, Owner owner, Instant begunAt) {
        return new Session(wire, owner, begunAt, ConcurrentHashMap.newKeySet(), new ConcurrentHashMap<>());
    }

    public String id() {
        return wire.getId();
    }

    /** Notes a subscription; false when there are too many. */
    boolean subscribe(String uri) {
        if (subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            return false;
        }
        subscriptions.add(uri);
        return true;
    }

    /** Takes a call back, if it still runs. */
    void cancel(Object request) {
        var call = running.get(request);
        if (call != null) {
            call.cancel();
        }
    }

    void close() {
        running.values().forEach(RunningCall::cancel);
        wire.close();
    }
}
