package com.aeondt.platform.web.version;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.accept.StandardApiVersionDeprecationHandler;

/**
 * Versions of the API on their way out.
 *
 * @param deprecations by version as in the path, such as {@code v1}
 */
@ConfigurationProperties("aeon.api")
record ApiVersionProperties(@DefaultValue Map<String, Deprecation> deprecations) {

    /**
     * What a deprecated version says about itself in every answer.
     *
     * @param since from when it is deprecated ({@code Deprecation})
     * @param sunset when it will be gone ({@code Sunset})
     * @param link where to read about it
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9745">RFC 9745, Deprecation</a>
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8594">RFC 8594, Sunset</a>
     */
    record Deprecation(
            LocalDate since,
            @Nullable LocalDate sunset,
            @Nullable URI link) {

        void describe(StandardApiVersionDeprecationHandler handler, String version) {
            var spec = handler.configureVersion(version).setDeprecationDate(since.atStartOfDay(ZoneOffset.UTC));
            if (sunset != null) {
                spec.setSunsetDate(sunset.atStartOfDay(ZoneOffset.UTC));
            }
            if (link != null) {
                spec.setDeprecationLink(link);
            }
        }
    }
}
