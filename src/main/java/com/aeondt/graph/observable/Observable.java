package com.aeondt.graph.observable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value in its normal form: two ways to write the same thing become equal. Read from anything a person pastes, defanged or
 * not: {@code hxxps://evil[.]example/a}, {@code 198.51.100[.]7}, {@code someone(at)evil.example}.
 *
 * @param kind what it is, judged by its form
 * @param value the normal form
 */
public record Observable(ObservableKind kind, String value) {

    private static final int HASH_MIN = 32;
    private static final int HASH_MAX = 128;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");
    private static final Pattern IPV4 =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");
    private static final Pattern IPV6 = Pattern.compile("([0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*)(?:/(\\d{1,3}))?");
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{2}([:-][0-9a-f]{2}){5}");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{1,253}$)([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?\\.)++[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
    private static final Pattern URL =
            Pattern.compile("([a-z][a-z0-9+.-]*)://([^/?#]+)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Reads a value; whatever fits no form is a text, kept but for blanks around it. */
    public static Observable of(String written) {
        var value = Defang.undo(written.strip());
        var lower = value.toLowerCase(Locale.ROOT);
        return url(value)
                .or(() -> ipv4(lower))
                .or(() -> mac(lower))
                .or(() -> ipv6(lower))
                .or(() -> hash(lower))
                .or(() -> email(lower))
                .or(() -> domain(lower))
                .orElseGet(() -> new Observable(ObservableKind.TEXT, value));
    }

    private static Optional<Observable> url(String value) {
        var form = URL.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        var rest = form.group(3).equals("/") ? "" : form.group(3);
        return Optional.of(new Observable(
                ObservableKind.URL,
                form.group(1).toLowerCase(Locale.ROOT) + "://" + form.group(2).toLowerCase(Locale.ROOT) + rest));
    }

    private static Optional<Observable> ipv4(String value) {
        var form = IPV4.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        var normal = new StringBuilder();
        for (int part = 1; part <= 4; part++) {
            int number = Integer.parseInt(form.group(part));
            if (number > 255) {
                return Optional.empty();
            }
            normal.append(part == 1 ? "" : ".").append(number);
        }
        var prefix = form.group(5);
        return Optional.of(new Observable(
                ObservableKind.IPV4,
                prefix == null || prefix.equals("32") ? normal.toString() : normal + "/" + prefix));
    }

    private static Optional<Observable> ipv6(String value) {
        var form = IPV6.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var address = InetAddress.ofLiteral(form.group(1));
            var prefix = form.group(2);
            var normal = address.getHostAddress()
                    + (!(address instanceof Inet6Address) || prefix == null || prefix.equals("128")
                            ? ""
                            : "/" + prefix);
            var kind = address instanceof Inet6Address ? ObservableKind.IPV6 : ObservableKind.IPV4;
            return Optional.of(new Observable(kind, normal));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Observable> mac(String value) {
        return MAC.matcher(value).matches()
                ? Optional.of(new Observable(ObservableKind.MAC, value.replace('-', ':')))
                : Optional.empty();
    }

    private static Optional<Observable> hash(String value) {
        int length = value.length();
        boolean plausible = length >= HASH_MIN && length <= HASH_MAX && length % 8 == 0;
        return plausible && HEX.matcher(value).matches()
                ? Optional.of(new Observable(ObservableKind.HASH, value))
                : Optional.empty();
    }

    private static Optional<Observable> email(String value) {
        int at = value.lastIndexOf('@');
        return at > 0 && domain(value.substring(at + 1)).isPresent()
                ? Optional.of(new Observable(ObservableKind.EMAIL, value))
                : Optional.empty();
    }

    private static Optional<Observable> domain(String value) {
        var name = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
        return DOMAIN.matcher(name).matches()
                ? Optional.of(new Observable(ObservableKind.DOMAIN, name))
                : Optional.empty();
    }
}
