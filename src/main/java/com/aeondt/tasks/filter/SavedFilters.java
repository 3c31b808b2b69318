package com.aeondt.tasks.filter;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filters that people keep: each their own, and those that are shared. Nothing is kept that cannot be understood. */
@Service
@Transactional
public class SavedFilters {

    private final SavedFilterRepository repository;
    private final BusinessTime time;

    SavedFilters(SavedFilterRepository repository, BusinessTime time) {
        this.repository = repository;
        this.time = time;
    }

    /** An expression with what its relative words mean to the current caller, checked. */
    @Transactional(readOnly = true)
    public FilterQuery query(String expression) {
        var query = new FilterQuery(
                expression, time.today(), time.zone(), Person.current().personName());
        query.condition();
        return query;
    }

    /**
     * The kept filter of this id or name, the caller's own before a shared one.
     *
     * @throws AeonException {@link FilterError#NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public FilterQuery kept(String idOrName) {
        return query(require(idOrName).toView().expression());
    }

    /** Keeps a filter for the current caller. */
    public SavedFilterView keep(String name, String expression, boolean shared) {
        query(expression);
        mustBeFree(name);
        return repository
                .saveAndFlush(new SavedFilter(Person.current(), name, expression, shared))
                .toView();
    }

    /** The caller's own and the shared ones, oldest first. */
    @Transactional(readOnly = true)
    public Slice<SavedFilterView> list(PageRequest page) {
        var rows = repository.visible(Person.current().personId(), Pages.after(page), Pages.limit(page)).stream()
                .map(SavedFilter::toView)
                .toList();
        return Slice.of(rows, page.limit(), filter -> Pages.key(filter.id()));
    }

    @Transactional(readOnly = true)
    public SavedFilterView find(String idOrName) {
        return require(idOrName).toView();
    }

    /** Changes one of the caller's own. */
    public SavedFilterView rewrite(UUID id, Revision seen, String name, String expression, boolean shared) {
        query(expression);
        var filter = require(id.toString());
        seen.mustBe(filter.toView().revision());
        if (!filter.toView().name().equalsIgnoreCase(name)) {
            mustBeFree(name);
        }
        return repository
                .saveAndFlush(filter.rewrite(Person.current(), name, expression, shared))
                .toView();
    }

    /** Deletes one of the caller's own. */
    public void drop(UUID id, Revision seen) {
        var filter = require(id.toString());
        seen.mustBe(filter.toView().revision());
        repository.delete(repository.save(filter.away(Person.current())));
    }

    private void mustBeFree(String name) {
        if (repository
                .findByOwnerPersonIdAndNameIgnoreCase(Person.current().personId(), name)
                .isPresent()) {
            throw new AeonException(FilterError.NAME_TAKEN, "You have a filter '" + name + "' already.");
        }
    }

    private SavedFilter require(String idOrName) {
        var me = Person.current().personId();
        return byId(idOrName)
                .or(() -> repository.findByOwnerPersonIdAndNameIgnoreCase(me, idOrName))
                .or(() -> repository.findBySharedTrueAndNameIgnoreCaseOrderById(idOrName).stream()
                        .findFirst())
                .filter(filter -> filter.visibleTo(me))
                .orElseThrow(() -> new AeonException(FilterError.NOT_FOUND, "There is no filter '" + idOrName + "'.")
                        .with("filter", idOrName));
    }

    private Optional<SavedFilter> byId(String id) {
        try {
            return repository.findById(UUID.fromString(id));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
