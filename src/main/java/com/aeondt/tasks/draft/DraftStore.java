package com.aeondt.tasks.draft;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps drafts, and what was decided about them. */
@Component
@Transactional
class DraftStore {

    private final DraftRepository repository;
    private final AcceptedDrafts accepted;
    private final BusinessTime time;

    DraftStore(DraftRepository repository, AcceptedDrafts accepted, BusinessTime time) {
        this.repository = repository;
        this.accepted = accepted;
        this.time = time;
    }

    DraftView keep(DraftKind kind, Material material, DraftText text) {
        return repository
                .saveAndFlush(new Draft(kind, material, text, Person.current(), time.now()))
                .toView();
    }

    @Transactional(readOnly = true)
    Slice<DraftView> list(PageRequest page) {
        var rows = repository.findByIdLessThanOrderByIdDesc(Pages.before(page), Pages.limit(page)).stream()
                .map(Draft::toView)
                .toList();
        return Slice.of(rows, page.limit(), draft -> Pages.key(draft.id()));
    }

    @Transactional(readOnly = true)
    DraftView find(UUID id) {
        return require(id).toView();
    }

    DraftView accept(UUID id, Revision seen, @Nullable String edited) {
        var draft = require(id);
        seen.mustBe(draft.toView().revision());
        var text = edited == null ? draft.text() : edited;
        var kept = repository
                .saveAndFlush(draft.accept(text, Person.current(), time.now()))
                .toView();
        accepted.place(kept.kind(), kept.aboutId(), text);
        return kept;
    }

    DraftView reject(UUID id, Revision seen) {
        var draft = require(id);
        seen.mustBe(draft.toView().revision());
        return repository
                .saveAndFlush(draft.reject(Person.current(), time.now()))
                .toView();
    }

    private Draft require(UUID id) {
        return repository
                .findById(id)
                .orElseThrow(() -> new AeonException(DraftError.NOT_FOUND, "There is no draft " + id + "."));
    }
}
