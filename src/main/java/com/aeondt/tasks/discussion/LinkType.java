package com.aeondt.tasks.discussion;

import java.util.Set;

/** What a task can be linked to, and how such a thing is named. */
public enum LinkType {
    COMMIT(
            "Give 4 to 64 hexadecimal digits of the commit, owner/repo@ and these, or its http(s) address.",
            LinkForm.OBJECT_ID,
            LinkForm.REMOTE_OBJECT_ID,
            LinkForm.ADDRESS_OF_COMMIT),
    PULL_REQUEST("Give its http(s) address, #123 or owner/repo#123.", LinkForm.NUMBER, LinkForm.ADDRESS),
    INCIDENT(
            "Give its http(s) address, its id such as INC-12, #123 or owner/repo#123.",
            LinkForm.NAME,
            LinkForm.NUMBER,
            LinkForm.ADDRESS),
    DEPLOYMENT(
            "Give its http(s) address, or its name in one word such as web@2026.11.3.",
            LinkForm.PATH,
            LinkForm.NUMBER,
            LinkForm.ADDRESS),
    DOCUMENT(
            "Give its http(s) address, or its path in the repository such as docs/guide.md.",
            LinkForm.PATH,
            LinkForm.ADDRESS),
    OTHER(
            "Give an http(s) address, a name in one word, #123 or owner/repo#123.",
            LinkForm.PATH,
            LinkForm.NUMBER,
            LinkForm.ADDRESS);

    private final String wanted;
    private final Set<LinkForm> forms;

    LinkType(String wanted, LinkForm... forms) {
        this.wanted = wanted + " No other scheme, no name and password, no blanks.";
        this.forms = Set.of(forms);
    }

    boolean takes(String target) {
        return forms.stream().anyMatch(form -> form.matches(target));
    }

    /** What to give, for a person. */
    String wanted() {
        return wanted;
    }
}
