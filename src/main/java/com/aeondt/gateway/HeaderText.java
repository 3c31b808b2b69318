package com.aeondt.gateway;

import java.util.regex.Pattern;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What {@link StrictHttpFirewall} lets pass as a header: assigned characters that are no control characters. It asks whenever a
 * header is read, some thirty times a request, so printable ASCII, which is nearly everything, is told without an expression.
 */
final class HeaderText {

    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
    private static final Pattern VALUE = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    private HeaderText() {}

    static boolean isName(String name) {
        return printable(name) || NAME.matcher(name).matches();
    }

    static boolean isValue(String value) {
        return printable(value) || VALUE.matcher(value).matches();
    }

    private static boolean printable(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }
}
