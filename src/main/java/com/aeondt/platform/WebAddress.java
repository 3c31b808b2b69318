package com.aeondt.platform;

import java.util.regex.Pattern;

/** What an address has to be like to be followed by whoever reads it. */
public final class WebAddress {

    private static final String HOST = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?|\\[[0-9a-fA-F:.]+])";

    /** An http or https address with a host: no name and password, no blanks, no hidden characters, nothing that ends an attribute. */
    public static final String FORM =
            "(?i:https?)://" + HOST + "(?::[0-9]{1,5})?(?:[/?#][^\\p{C}\\p{Z}<>\"\\\\^`{}]*)?";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private WebAddress() {}

    public static boolean is(String text) {
        return PATTERN.matcher(text).matches();
    }
}
