package com.aeondt.tasks.filter;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A filter that somebody keeps under a name, for themselves or for everybody. */
@Entity
@Table(schema = "tasks", name = "saved_filter")
class SavedFilter extends TenantAggregate<SavedFilter> {

    @Embedded
    private Person owner;

    private String name;

    private String expression;

    private boolean shared;

    @SuppressWarnings("NullAway.Init")
    protected SavedFilter() {}

    SavedFilter(Person owner, String name, String expression, boolean shared) {
        this.owner = owner;
        this.name = name;
        this.expression = expression;
        this.shared = shared;
        registerEvent(new SavedFilterEvent.Kept(uuid(), name));
    }

    SavedFilter rewrite(Person editor, String newName, String newExpression, boolean nowShared) {
        mustBelongTo(editor);
        name = newName;
        expression = newExpression;
        shared = nowShared;
        registerEvent(new SavedFilterEvent.Kept(uuid(), name));
        return this;
    }

    /** Says that it goes; the caller deletes it. */
    SavedFilter away(Person remover) {
        mustBelongTo(remover);
        registerEvent(new SavedFilterEvent.Dropped(uuid()));
        return this;
    }

    boolean visibleTo(UUID person) {
        return shared || owner.personId().equals(person);
    }

    SavedFilterView toView() {
        return new SavedFilterView(uuid(), name, expression, shared, owner.personName(), revision());
    }

    private void mustBelongTo(Person person) {
        if (!owner.personId().equals(person.personId())) {
            throw new AeonException(FilterError.OF_SOMEBODY_ELSE, "The filter is " + owner.personName() + "'s.");
        }
    }
}
