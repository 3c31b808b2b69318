package com.aeondt.tasks.git;

import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.discussion.LinkTarget;
import com.aeondt.tasks.discussion.Links;
import com.aeondt.tasks.files.FileMerge;
import com.aeondt.tasks.project.ProjectId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Makes tasks follow what commit messages say about them. */
@Component
class CommitReferences {

    private final Tasks tasks;
    private final Links links;
    private final FileMerge files;

    CommitReferences(Tasks tasks, Links links, FileMerge files) {
        this.tasks = tasks;
        this.links = links;
        this.files = files;
    }

    /** Links every task that the message names to the commit, and completes those it closes. */
    void follow(ProjectId project, Incoming commit) {
        link(commit.message(), commit.id());
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
                    links.add(task.id(), target, message.subject());
                }
            }
        });
    }

    private static Collection<TaskKey> keys(Collection<String> texts) {
        return texts.stream().flatMap(text -> TaskKey.parse(text).stream()).toList();
    }
}
