package com.aeondt.tasks.discussion;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What tasks are linked to: commits, pull requests, incidents, deployments, documents. */
@Service
@Transactional
public class Links {

    private final LinkRepository repository;
    private final Clock clock;

    Links(LinkRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Links a task.
     *
     * @throws AeonException {@link DiscussionError#LINK_EXISTS}
     */
    public LinkView add(TaskId task, LinkTarget target, @Nullable String title) {
        return add(task, target, title, null);
    }

    /**
     * Links a task to a commit.
     *
     * @param breaks what the commit says that it breaks; null when it says nothing of that
     * @throws AeonException {@link DiscussionError#LINK_EXISTS}
     */
    public LinkView addCommit(TaskId task, LinkTarget commit, String summary, @Nullable String breaks) {
        return add(task, commit, summary, breaks);
    }

    private LinkView add(TaskId task, LinkTarget target, @Nullable String title, @Nullable String breaks) {
        if (linked(task, target)) {
            throw new AeonException(
                    DiscussionError.LINK_EXISTS, "The task is linked to " + target.text() + " already.");
        }
        return repository
                .saveAndFlush(new Link(task, target, title, breaks, Person.current(), clock.instant()))
                .toView();
    }

    /** Whether the task has this link. */
    @Transactional(readOnly = true)
    public boolean linked(TaskId task, LinkTarget target) {
        return repository.existsByTaskIdAndTypeAndTarget(task.value(), target.type(), target.text());
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public Slice<LinkView> list(TaskId task, PageRequest page) {
        var rows =
                repository
                        .findByTaskIdAndIdGreaterThanOrderById(task.value(), Pages.after(page), Pages.limit(page))
                        .stream()
                        .map(Link::toView)
                        .toList();
        return Slice.of(rows, page.limit(), link -> Pages.key(link.id()));
    }

    /** Takes a link away. */
    public void remove(TaskId task, UUID id, Revision seen) {
        var link = repository
                .findById(id)
                .filter(found -> found.isAbout(task))
                .orElseThrow(
                        () -> new AeonException(DiscussionError.LINK_NOT_FOUND, "The task has no link " + id + "."));
        seen.mustBe(link.toView().revision());
        repository.delete(repository.save(link.away()));
    }
}
