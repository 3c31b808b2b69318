package com.aeondt.tasks.discussion;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a link points at, named as its type is: nothing in it runs when somebody follows it, and nothing in it is a password.
 * Links of earlier versions may point at any text.
 *
 * @param text without blanks around it; the digits of a commit in lower case
 */
public record LinkTarget(LinkType type, String text) {

    /** The longest text, in UTF-16 units. */
    public static final int MAX_LENGTH = 2_000;

    /** @throws AeonException {@link PlatformError#VALIDATION} at {@code /target}, saying what the type takes */
    public LinkTarget {
        text = text.strip();
        if (text.length() > MAX_LENGTH || !type.takes(text)) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "A link of type %s cannot point at this.".formatted(type),
                    List.of(new Violation("/target", "link-target", type.wanted())));
        }
        if (type == LinkType.COMMIT && LinkForm.OBJECT_ID.matches(text)) {
            text = text.toLowerCase(Locale.ROOT);
        }
    }

    /** A commit, if that is the id of one. */
    public static Optional<LinkTarget> commit(String id) {
        return LinkForm.OBJECT_ID.matches(id) ? Optional.of(new LinkTarget(LinkType.COMMIT, id)) : Optional.empty();
    }
}
