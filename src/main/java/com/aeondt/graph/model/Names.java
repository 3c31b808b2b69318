package com.aeondt.graph.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are compared: case, spacing and typography make no difference. */
public final class Names {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final int LONGEST = 300;

    private Names() {}

    public static String key(String name) {
        var key = SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return key.length() <= LONGEST ? key : key.substring(0, key.offsetByCodePoints(0, LONGEST / 2));
    }
}
