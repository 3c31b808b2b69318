package com.aeondt.graph.sbom;

/** What was read is no bill of materials in a form that is known here. The message is for the client. */
public final class MalformedSbomException extends RuntimeException {

    MalformedSbomException(String message) {
        super(message);
    }

    MalformedSbomException(String message, Throwable cause) {
        super(message, cause);
    }
}
