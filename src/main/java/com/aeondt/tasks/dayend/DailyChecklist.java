package com.aeondt.tasks.dayend;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One person's checklist for the end of one day. */
@Entity
@Table(schema = "tasks", name = "daily_checklist")
class DailyChecklist extends TenantAggregate<DailyChecklist> {

    private LocalDate day;

    @Embedded
    private Person owner;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> done;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected DailyChecklist() {}

    DailyChecklist(LocalDate day, Person owner, Instant now) {
        this.day = day;
        this.owner = owner;
        this.done = List.of();
        this.changedAt = now;
        registerEvent(new DailyChecklistEvent.Begun(uuid(), owner.personId(), day));
    }

    /** Ticks an item off, or opens it again; says nothing when it is so already. */
    DailyChecklist tick(DayItem item, boolean ticked, Person by, Instant now) {
        if (!owner.personId().equals(by.personId())) {
            throw new AeonException(
                    DailyChecklistError.NOT_YOURS, "It is the checklist of " + owner.personName() + ".");
        }
        var items = done();
        if (ticked ? items.add(item) : items.remove(item)) {
            done = items.stream().map(Enum::name).toList();
            changedAt = now;
            registerEvent(new DailyChecklistEvent.Ticked(
                    uuid(), owner.personId(), item, ticked, DayItem.values().length - items.size()));
        }
        return this;
    }

    UUID id() {
        return uuid();
    }

    Person owner() {
        return owner;
    }

    List<DayItem> open() {
        return List.copyOf(EnumSet.complementOf(done()));
    }

    void mustBe(Revision seen) {
        seen.mustBe(revision());
    }

    DailyChecklistView toView() {
        var ticked = done();
        var items = Arrays.stream(DayItem.values())
                .map(item -> new DailyChecklistView.ChecklistItem(item, item.text(), ticked.contains(item)))
                .toList();
        return new DailyChecklistView(uuid(), day, owner.personId(), owner.personName(), items, changedAt, revision());
    }

    private EnumSet<DayItem> done() {
        var items = EnumSet.noneOf(DayItem.class);
        done.forEach(name -> items.add(DayItem.valueOf(name)));
        return items;
    }
}
