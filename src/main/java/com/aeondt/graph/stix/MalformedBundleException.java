package com.aeondt.graph.stix;

/** What was read is no bundle, or stops being one: nothing after that place can be read. The message is for the client. */
public final class MalformedBundleException extends RuntimeException {

    MalformedBundleException(String message) {
        super(message);
    }

    MalformedBundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
