package com.aeondt.tasks.git;

import org.eclipse.jgit.lib.PersonIdent;

/** Whoever a commit says has written it. */
record CommitAuthor(String name, String email) {

    CommitAuthor {
        name = GitText.storable(name);
        email = GitText.storable(email);
    }

    static CommitAuthor of(PersonIdent author) {
        return new CommitAuthor(author.getName(), author.getEmailAddress());
    }
}
