package com.aeondt.graph;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * How far something may be shared: the Traffic Light Protocol. Within a tenant, which is one organisation, {@code
 * AMBER+STRICT} means no other than {@code AMBER} and is read as it.
 *
 * @see <a href="https://www.first.org/tlp/">FIRST, Traffic Light Protocol 2.0</a>
 */
public enum Tlp {
    CLEAR(0),
    GREEN(1),
    AMBER(2),
    RED(3);

    private final int level;

    Tlp(int level) {
        this.level = level;
    }

    /** 0 for clear to 3 for red; what stores compare. */
    public int level() {
        return level;
    }

    public static Tlp ofLevel(int level) {
        return switch (level) {
            case 0 -> CLEAR;
            case 1 -> GREEN;
            case 2 -> AMBER;
            default -> RED;
        };
    }

    /** Reads {@code amber}, {@code TLP:AMBER}, {@code white} and the like; empty for anything else. */
    public static Optional<Tlp> parse(String text) {
        var name = text.strip().toUpperCase(Locale.ROOT);
        return switch (name.startsWith("TLP:") ? name.substring(4) : name) {
            case "CLEAR", "WHITE" -> Optional.of(CLEAR);
            case "GREEN" -> Optional.of(GREEN);
            case "AMBER", "AMBER+STRICT" -> Optional.of(AMBER);
            case "RED" -> Optional.of(RED);
            default -> Optional.empty();
        };
    }

    @JsonCreator
    static Tlp of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("clear, green, amber or red"));
    }

    /** As clients see it: {@code amber}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Tlp max(Tlp other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
