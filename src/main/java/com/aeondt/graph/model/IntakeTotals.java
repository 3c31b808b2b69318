package com.aeondt.graph.model;

/** How many statements came to what. */
public record IntakeTotals(long created, long updated, long unchanged, long refused) {

    static final IntakeTotals NONE = new IntakeTotals(0, 0, 0, 0);

    public long taken() {
        return created + updated + unchanged + refused;
    }

    IntakeTotals with(Outcome outcome) {
        return switch (outcome.result()) {
            case CREATED -> new IntakeTotals(created + 1, updated, unchanged, refused);
            case UPDATED -> new IntakeTotals(created, updated + 1, unchanged, refused);
            case UNCHANGED -> new IntakeTotals(created, updated, unchanged + 1, refused);
            case REFUSED -> new IntakeTotals(created, updated, unchanged, refused + 1);
        };
    }
}
