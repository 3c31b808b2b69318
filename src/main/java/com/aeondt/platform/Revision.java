package com.aeondt.platform;

/**
 * The version of a stored resource as clients see it: the number in its strong entity tag.
 *
 * @param value the aggregate's version column, counting from zero
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>
 */
public record Revision(long value) {

    /** The strong entity tag, quotes included. */
    public String etag() {
        return "\"" + value + "\"";
    }

    /**
     * Refuses to go on unless the resource is still the one the client has seen.
     *
     * @throws AeonException {@link PlatformError#STALE} with the current entity tag
     */
    public void mustBe(Revision current) {
        if (value != current.value) {
            throw new AeonException(
                            PlatformError.STALE,
                            "The resource has changed since you read it. Read it again and repeat your change on what you find.")
                    .with("currentEtag", current.etag());
        }
    }
}
