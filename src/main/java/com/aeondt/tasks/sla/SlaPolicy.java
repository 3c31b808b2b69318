package com.aeondt.tasks.sla;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.Priority;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A tenant's own terms for a priority, where it does not keep the standard ones. */
@Entity
@Table(schema = "tasks", name = "sla_policy")
class SlaPolicy extends TenantAggregate<SlaPolicy> {

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Embedded
    private SlaTerms terms;

    @SuppressWarnings("NullAway.Init")
    protected SlaPolicy() {}

    SlaPolicy(Priority priority) {
        this.priority = priority;
        this.terms = SlaTerms.standard(priority);
    }

    /** Other terms were promised for a priority. */
    record Changed(UUID policy, Priority priority) implements DomainEvent {

        @Override
        public String type() {
            return "tasks.sla-policy-changed.v1";
        }

        @Override
        public Subject subject() {
            return new Subject("sla-policy", policy);
        }
    }

    SlaPolicy promise(SlaTerms changed) {
        terms = changed;
        registerEvent(new Changed(uuid(), priority));
        return this;
    }

    SlaPolicyView toView() {
        return new SlaPolicyView(priority, terms, revision());
    }
}
