package com.aeondt.tasks.git;

import com.aeondt.tasks.files.FileMerge;
import com.aeondt.tasks.files.FileName;
import com.aeondt.tasks.files.TodoFileView;
import com.aeondt.tasks.files.TodoFiles;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a synchronisation that touch the database, each a transaction; the network is never waited for in one. */
@Component
@Transactional
class GitMeeting {

    private final GitRemoteRepository remotes;
    private final GitBase base;
    private final FileMerge merge;
    private final TodoFiles files;
    private final Clock clock;

    GitMeeting(GitRemoteRepository remotes, GitBase base, FileMerge merge, TodoFiles files, Clock clock) {
        this.remotes = remotes;
        this.base = base;
        this.merge = merge;
        this.files = files;
        this.clock = clock;
    }

    /** Takes a commit over, and says how many conflicts that made. */
    int pull(RemoteAccess access, Incoming commit) {
        var bases = new EnumMap<FileName, byte[]>(FileName.class);
        commit.files().keySet().forEach(name -> bases.put(name, base.read(access.id(), name)));
        int conflicts = merge.merge(access.project(), bases, commit.files());
        merge.close(
                access.project(),
                commit.message().closes(),
                "Closed by commit " + commit.shortId() + ": " + commit.message().subject());
        commit.files().forEach((name, content) -> base.write(access.id(), name, content));
        agreed(access.id(), commit.id());
        return conflicts;
    }

    /** The files as they are here now. */
    List<TodoFileView> outgoing(RemoteAccess access) {
        return files.list(access.project());
    }

    /** Both sides have these files and this commit now. */
    void met(RemoteAccess access, Map<FileName, byte[]> content, @Nullable String commit) {
        content.forEach((name, bytes) -> base.write(access.id(), name, bytes));
        if (commit != null) {
            agreed(access.id(), commit);
        }
        remotes.findById(access.id()).ifPresent(remote -> remotes.saveAndFlush(remote.synchronised(clock.instant())));
    }

    private void agreed(UUID id, String commit) {
        remotes.findById(id).ifPresent(remote -> remotes.saveAndFlush(remote.agreed(commit)));
    }
}
