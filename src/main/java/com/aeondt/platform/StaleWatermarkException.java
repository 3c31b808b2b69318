package com.aeondt.platform;

/** Another instance has moved the projection's watermark: this one must stop writing. */
public final class StaleWatermarkException extends RuntimeException {

    public StaleWatermarkException(String projection) {
        super("Projection '" + projection + "' was moved on by another instance");
    }
}
