package com.aeondt.inference.text;

import java.util.List;

/** Ends a text at the first of some stop texts, and holds back what may be the beginning of one. For one text only. */
public final class StopStrings {

    private final List<String> stops;
    private final StringBuilder held = new StringBuilder();
    private boolean stopped;

    public StopStrings(List<String> stops) {
        this.stops = List.copyOf(stops);
    }

    /** What can be shown now that this piece has come; nothing more once stopped. */
    public String accept(String piece) {
        if (stopped) {
            return "";
        }
        held.append(piece);
        int end = held.length();
        for (var stop : stops) {
            int at = held.indexOf(stop);
            if (at >= 0 && at < end) {
                end = at;
                stopped = true;
            }
        }
        if (!stopped) {
            end -= possibleBeginning();
        }
        var shown = held.substring(0, end);
        held.delete(0, end);
        return shown;
    }

    /** What was held back, when the text has ended by itself. */
    public String rest() {
        return stopped ? "" : held.toString();
    }

    /** Whether a stop text has come. */
    public boolean stopped() {
        return stopped;
    }

    private int possibleBeginning() {
        int longest = 0;
        for (var stop : stops) {
            for (int length = Math.min(stop.length() - 1, held.length()); length > longest; length--) {
                if (stop.startsWith(held.substring(held.length() - length))) {
                    longest = length;
                }
            }
        }
        return longest;
    }
}
