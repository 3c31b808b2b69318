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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comments on tasks; an author changes and removes their own. */
@Service
@Transactional
public class Comments {

    private final CommentRepository repository;
    private final Clock clock;

    Comments(CommentRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The current caller says something. */
    public CommentView add(TaskId task, String text) {
        return repository
                .saveAndFlush(new Comment(task, Person.current(), text, clock.instant()))
                .toView();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public Slice<CommentView> list(TaskId task, PageRequest page) {
        var rows =
                repository
                        .findByTaskIdAndIdGreaterThanOrderById(task.value(), Pages.after(page), Pages.limit(page))
                        .stream()
                        .map(Comment::toView)
                        .toList();
        return Slice.of(rows, page.limit(), comment -> Pages.key(comment.id()));
    }

    /**
     * Changes the text.
     *
     * @throws AeonException {@link DiscussionError#COMMENT_OF_SOMEBODY_ELSE}
     */
    public CommentView edit(TaskId task, UUID id, Revision seen, String text) {
        var comment = require(task, id);
        seen.mustBe(comment.toView().revision());
        return repository
                .saveAndFlush(comment.edit(Person.current(), text, clock.instant()))
                .toView();
    }

    /** Removes a comment; see {@link #edit}. */
    public void remove(TaskId task, UUID id, Revision seen) {
        var comment = require(task, id);
        seen.mustBe(comment.toView().revision());
        comment.mustBeBy(Person.current());
        repository.delete(comment);
    }

    private Comment require(TaskId task, UUID id) {
        return repository
                .findById(id)
                .filter(comment -> comment.isAbout(task))
                .orElseThrow(() ->
                        new AeonException(DiscussionError.COMMENT_NOT_FOUND, "The task has no comment " + id + "."));
    }
}
