package com.aeondt.platform.web;

import java.io.EOFException;
import java.io.UncheckedIOException;

/** Ends work for a client that is no longer there. It is told to nobody. */
public final class ClientGoneException extends UncheckedIOException {

    ClientGoneException() {
        super(new EOFException("The client has closed the connection"));
    }
}
