package com.aeondt.tasks.git;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The naming convention of branches: {@code <type>/<ticket-id>-<short-description>}; a hotfix may lack its ticket. */
final class BranchName {

    private static final Pattern FORM = Pattern.compile("(?:feature|bugfix|release|refactor|docs|test|hotfix)/"
            + "[A-Z][A-Z0-9]{0,19}-[A-Z]{0,3}[0-9]{1,9}-[a-z0-9][a-z0-9.-]*|hotfix/[a-z0-9][a-z0-9.-]*");

    private static final Set<String> LASTING = Set.of("main", "master", "develop");

    private BranchName() {}

    /** What is wrong with a name; empty when nothing is. */
    static Optional<String> objection(String name) {
        return LASTING.contains(name) || FORM.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("'" + name + "' should be called <type>/<ticket>-<description>, such as "
                        + "feature/TASK-123-user-authentication; the types are feature, bugfix, hotfix (which may lack "
                        + "the ticket), release, refactor, docs and test.");
    }
}
