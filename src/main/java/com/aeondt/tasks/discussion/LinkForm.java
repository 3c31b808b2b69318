package com.aeondt.tasks.discussion;

import com.aeondt.platform.WebAddress;
import java.util.regex.Pattern;

/** The forms in which people name what a link points at. */
enum LinkForm {
    /** A git object id, whole (SHA-1, SHA-256) or shortened, to no less than git takes. */
    OBJECT_ID("[0-9a-fA-F]{4,64}"),
    /** {@code owner/repo@290afb9}, as GitHub writes commits of other repositories. */
    REMOTE_OBJECT_ID(Parts.REPOSITORY + "@[0-9a-fA-F]{7,64}"),
    ADDRESS(WebAddress.FORM),
    /** Such an address with a git object id in its path or query. */
    ADDRESS_OF_COMMIT("(?=[a-zA-Z]+://[^/?#]*+.*[/=][0-9a-fA-F]{7,64}(?![0-9a-zA-Z]))" + WebAddress.FORM),
    /** {@code #123}, {@code owner/repo#123}; {@code !123} in GitLab. */
    NUMBER("(?:" + Parts.REPOSITORY + ")?[#!][1-9][0-9]{0,9}"),
    /** A name or key in one word: {@code INC-12}, {@code v1.4.2}, {@code web@2026.11.3}. */
    NAME("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,199}"),
    /** A path inside a repository, with or without an anchor: {@code docs/guides/identity.md#keys}. */
    PATH("(?!(?:.*/)?\\.\\.(?:[/#]|$))[\\p{L}\\p{N}._@+-]+(?:/[\\p{L}\\p{N}._@+-]+)*+(?:#[\\p{L}\\p{N}._-]+)?");

    private static final class Parts {

        private static final String REPOSITORY = "[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)++";
    }

    private final Pattern pattern;

    LinkForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }
}
