package com.aeondt.tasks.git;

import org.eclipse.jgit.lib.PersonIdent;
import org.springframework.stereotype.Component;

/** Begins exchanges with remotes, within what is allowed. */
@Component
class GitExchanges {

    private final GitProperties settings;
    private final GuardedConnections connections;

    GitExchanges(GitProperties settings, EgressPolicy egress) {
        this.settings = settings;
        this.connections = new GuardedConnections(egress);
    }

    GitExchange fetch(RemoteAccess access) {
        return GitExchange.fetch(access, Math.toIntExact(settings.timeout().toSeconds()), connections);
    }

    /** Who the server's own commits are by. */
    PersonIdent author() {
        return new PersonIdent(settings.authorName(), settings.authorEmail());
    }
}
