package com.aeondt.tasks.draft;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.util.UUID;

/** What happens to a draft. */
public sealed interface DraftEvent extends DomainEvent {

    UUID draft();

    @Override
    default Subject subject() {
        return new Subject("draft", draft());
    }

    /** A draft was written. */
    record Proposed(UUID draft, DraftKind kind, UUID about, boolean byModel) implements DraftEvent {

        @Override
        public String type() {
            return "tasks.draft-proposed.v1";
        }
    }

    /**
     * A person decided about it.
     *
     * @param edited whether the accepted text is another one
     */
    record Decided(UUID draft, DraftState decision, boolean edited) implements DraftEvent {

        @Override
        public String type() {
            return "tasks.draft-decided.v1";
        }
    }
}
