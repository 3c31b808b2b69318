package com.aeondt.tasks.git;

import org.eclipse.jgit.lib.PersonIdent;

/** Whoever a commit says has written it. */
record CommitAuthor(String name, String email) {

    static CommitAuthor of(PersonIdent author) {
        return new CommitAuthor(author.getName(), author.getEmailAddress());
    }
}
