package com.aeondt.inference.gguf;

/** The file is not a sound GGUF model; the message says why, for a person, and is safe to show. */
public final class GgufException extends RuntimeException {

    public GgufException(String reason) {
        super(reason);
    }

    /** What is wrong with the file. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
