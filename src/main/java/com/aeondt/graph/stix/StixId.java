package com.aeondt.graph.stix;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An identifier of STIX: the type of the object, two hyphens, a UUID.
 *
 * @see <a href="https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html#_64yvzeku5a5c">Identifier, section 2.9</a>
 */
public record StixId(String type, UUID uuid) {

    private static final Pattern FORM = Pattern.compile(
            "([a-z][a-z0-9-]{1,248}[a-z0-9])--([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})");

    /** Reads one; empty when the text is none. */
    public static Optional<StixId> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new StixId(form.group(1), UUID.fromString(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return type + "--" + uuid;
    }
}
