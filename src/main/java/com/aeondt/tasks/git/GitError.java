package com.aeondt.tasks.git;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work with git remotes is refused. */
enum GitError implements ErrorCode {
    NOT_FOUND(
            "git-remote-not-found", ErrorKind.NOT_FOUND, "There is no such git remote", "GET /git-remotes lists them."),
    NOT_ALLOWED(
            "git-remote-not-allowed",
            ErrorKind.INVALID,
            "The server may not talk to this address",
            "Use an https URL with a public address, or ask whoever runs the server about aeon.tasks.git."),
    UNREACHABLE(
            "git-remote-unreachable",
            ErrorKind.UNAVAILABLE,
            "The git remote does not answer, or refuses",
            "Check the URL, the branch and the credentials; the run says what git said."),
    BUSY(
            "git-remote-busy",
            ErrorKind.CONFLICT,
            "Others keep pushing to the git remote",
            "Try again; everything pulled so far is kept."),
    BAD_SIGNATURE(
            "git-hook-signature",
            ErrorKind.UNAUTHENTICATED,
            "The webhook's signature is missing or wrong",
            "Sign the body with the secret that was shown when the remote was made (X-Hub-Signature-256).");

    private final Definition definition;

    GitError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
