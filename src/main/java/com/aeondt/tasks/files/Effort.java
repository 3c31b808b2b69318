package com.aeondt.tasks.files;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Efforts as people write them: {@code 8 hours}, {@code 1.5 h}, {@code 2 days} of eight hours, {@code 30 min}. */
public final class Effort {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,6}(?:[.,]\\d{1,2})?)\\s*(?:(h|hrs?|hours?)|(d|days?)|(w|weeks?)|(m|min|mins|minutes?))?\\.?");

    private Effort() {}

    /** The effort in hours; empty when the text is no effort. */
    public static Optional<BigDecimal> hours(String text) {
        var matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(matcher.group(1).replace(',', '.'));
        if (matcher.group(3) != null) {
            return Optional.of(number.multiply(BigDecimal.valueOf(8)));
        }
        if (matcher.group(4) != null) {
            return Optional.of(number.multiply(BigDecimal.valueOf(40)));
        }
        return Optional.of(
                matcher.group(5) != null
                        ? number.divide(BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP)
                        : number);
    }

    /** Such as {@code 8 hours}. */
    public static String print(BigDecimal hours) {
        return hours.toPlainString() + (hours.compareTo(BigDecimal.ONE) == 0 ? " hour" : " hours");
    }
}
