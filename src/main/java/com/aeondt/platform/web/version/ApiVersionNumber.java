package com.aeondt.platform.web.version;

import java.util.regex.Pattern;
import org.springframework.web.accept.ApiVersionParser;

/** Versions are written {@code v1}, {@code v2} …, in the path and in the code alike; there is no other spelling. */
final class ApiVersionNumber implements ApiVersionParser<Integer> {

    private static final Pattern FORM = Pattern.compile("v([1-9]\\d{0,2})");

    @Override
    public Integer parseVersion(String version) {
        var matcher = FORM.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a version: " + version);
        }
        return Integer.valueOf(matcher.group(1));
    }
}
