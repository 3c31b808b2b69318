package com.aeondt.tasks.git;

import com.aeondt.auth.MemberDirectory;
import com.aeondt.platform.Caller;
import org.springframework.stereotype.Component;

/**
 * On whose behalf commits are taken over. Git proves nobody's identity, so the author is who a change is put down to and gets
 * no rights by it.
 */
@Component
class CommitAuthors {

    private final MemberDirectory members;

    CommitAuthors(MemberDirectory members) {
        this.members = members;
    }

    /** The member with the author's address; anybody else is a name and no user. */
    Caller of(CommitAuthor author) {
        return members.withEmail(author.email())
                .map(member -> new Caller(Caller.Kind.USER, member.id(), member.username(), Caller.SYSTEM.scopes()))
                .orElseGet(() ->
                        new Caller(Caller.Kind.SYSTEM, Caller.SYSTEM.id(), author.name(), Caller.SYSTEM.scopes()));
    }
}
