package com.aeondt.tasks;

import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.events.EventLog;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists tasks: dear lists from the cache where it can, all others from the database. The key of an entry holds the tenant, the whole query and the stamp of the
 * module's events, so nothing is ever invalidated: what has changed has another key.
 */
@Component
class TaskSearch {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Slice<TaskView>> SLICE = new TypeReference<>() {};

    private final TaskPages pages;
    private final EventLog events;
    private final TaskListCache cache;
    private final ListCosts costs;

    TaskSearch(TaskPages pages, EventLog events, TaskListCache cache, ListCosts costs) {
        this.pages = pages;
        this.events = events;
        this.cache = cache;
        this.costs = costs;
    }

    private record Query(TaskFilter filter, PageRequest page) {}

    /** Inside a transaction the cache is left alone: it must neither hide nor learn what is not committed. */
    Slice<TaskView> list(TaskFilter filter, PageRequest page) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return pages.list(filter, page);
        }
        var query = new Query(filter, page);
        if (!costs.dear(Tenant.current(), filter) || !cache.available()) {
            return read(query);
        }
        return events.stamp("tasks").map(stamp -> cached(query, stamp)).orElseGet(() -> read(query));
    }

    private Slice<TaskView> read(Query query) {
        long start = System.nanoTime();
        var slice = pages.list(query.filter(), query.page());
        costs.took(Tenant.current(), query.filter(), Duration.ofNanos(System.nanoTime() - start));
        return slice;
    }

    private Slice<TaskView> cached(Query query, String stamp) {
        String key = TaskListCache.key(Tenant.current(), JSON.writeValueAsString(query), stamp);
        return cache.read(key).flatMap(TaskSearch::parse).orElseGet(() -> {
            var slice = read(query);
            cache.write(key, JSON.writeValueAsString(slice));
            return slice;
        });
    }

    /** An entry that an older version of the server wrote may not be readable any more; then it is as good as none. */
    private static Optional<Slice<TaskView>> parse(String json) {
        try {
            return Optional.of(JSON.readValue(json, SLICE));
        } catch (JacksonException outdated) {
            return Optional.empty();
        }
    }
}
