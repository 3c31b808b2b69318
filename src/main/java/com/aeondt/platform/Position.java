package com.aeondt.platform;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the ordered event log. Positions compare by epoch, then by transaction, then by sequence: that is an order in
 * which nothing ever appears behind a reader, which sequence numbers alone are not, since they are handed out before
 * their transactions commit.
 *
 * @param epoch raised by a logical restore, which starts transaction ids again
 * @param xid the 64-bit id of the PostgreSQL transaction that wrote the event
 * @param seq the event's sequence number
 */
public record Position(int epoch, long xid, long seq) implements Comparable<Position> {

    /** Before every event. */
    public static final Position START = new Position(0, 0, 0);

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,9})-(\\d{1,18})-(\\d{1,18})");
    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::epoch)
            .thenComparingLong(Position::xid)
            .thenComparingLong(Position::seq);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    public boolean isBefore(Position other) {
        return compareTo(other) < 0;
    }

    /** One opaque token, used in {@code X-Aeon-Sequence} and as the id of a server-sent event. */
    public String token() {
        return epoch + "-" + xid + "-" + seq;
    }

    /** Reads a {@link #token()}; empty when the text is not one. */
    public static Optional<Position> parse(String token) {
        var matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                Integer.parseInt(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3))));
    }
}
