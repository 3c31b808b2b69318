package com.aeondt.tasks.git;

import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.breaking.BreakingChanges;
import com.aeondt.tasks.discussion.LinkTarget;
import com.aeondt.tasks.discussion.Links;
import com.aeondt.tasks.files.FileMerge;
import com.aeondt.tasks.project.ProjectId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes tasks follow what commit messages say about them. */
@Component
class CommitReferences {

    private final Tasks tasks;
    private final Links links;
    private final FileMerge files;
    private final BreakingChanges breaking;

    CommitReferences(Tasks tasks, Links links, FileMerge files, BreakingChanges breaking) {
        this.tasks = tasks;
        this.links = links;
        this.files = files;
        this.breaking = breaking;
    }

    /** Links every task that the message names to the commit, completes those it closes, and notes what it breaks. */
    void follow(ProjectId project, Incoming commit) {
        link(commit.message(), commit.id());
        commit.message()
                .breaks()
                .ifPresent(what ->
                        breaking.note(project, commit.id(), commit.message().subject(), what, named(commit.message())));
        files.close(
                project,
                commit.message().closes(),
                "Closed by commit " + commit.shortId() + ": " + commit.message().subject());
    }

    /** Links every task that the message names to the commit; a link that is there already stays as it is. */
    void link(CommitMessage message, String commit) {
        LinkTarget.commit(commit).ifPresent(target -> {
            for (var task : tasks.withKeys(keys(message.mentions()))) {
                if (!links.linked(task.id(), target)) {
                    links.addCommit(
                            task.id(),
                            target,
                            message.subject(),
                            message.breaks().orElse(null));
                }
            }
        });
    }

    private List<TaskKey> named(CommitMessage message) {
        return tasks.withKeys(keys(message.mentions())).stream()
                .map(TaskView::key)
                .toList();
    }

    private static Collection<TaskKey> keys(Collection<String> texts) {
        return texts.stream().flatMap(text -> TaskKey.parse(text).stream()).toList();
    }
}
