package com.aeondt.tasks.git;

import com.aeondt.platform.Caller;
import com.aeondt.tasks.files.FileMerge;
import com.aeondt.tasks.files.FileName;
import com.aeondt.tasks.files.TodoFileView;
import com.aeondt.tasks.files.TodoFiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a synchronisation that touch the database, each a transaction; the network is never waited for in one. */
@Component
@Transactional
class GitMeeting {

    private final GitBase base;
    private final FileMerge merge;
    private final TodoFiles files;
    private final CommitReferences references;
    private final CommitAuthors authors;

    GitMeeting(GitBase base, FileMerge merge, TodoFiles files, CommitReferences references, CommitAuthors authors) {
        this.base = base;
        this.merge = merge;
        this.files = files;
        this.references = references;
        this.authors = authors;
    }

    /** Takes a commit over on behalf of its author, and says how many conflicts that made. */
    int pull(RemoteAccess access, Incoming commit) {
        return Caller.<Integer, RuntimeException>call(authors.of(commit.author()), () -> take(access, commit));
    }

    private int take(RemoteAccess access, Incoming commit) {
        var bases = new EnumMap<FileName, byte[]>(FileName.class);
        commit.files().keySet().forEach(name -> bases.put(name, base.read(access.id(), name)));
        int conflicts = merge.merge(access.project(), bases, commit.files());
        references.follow(access.project(), commit);
        commit.files().forEach((name, content) -> base.write(access.id(), name, content));
        base.took(access.id(), commit);
        return conflicts;
    }

    /** The files as they are here now; lines that have to follow first are worked out with no transaction open. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<TodoFileView> outgoing(RemoteAccess access) {
        return files.list(access.project());
    }

    /** Both sides have these files and this commit now. */
    void met(RemoteAccess access, Map<FileName, byte[]> content, @Nullable String commit) {
        content.forEach((name, bytes) -> base.write(access.id(), name, bytes));
        base.met(access.id(), commit);
    }
}
