package com.aeondt.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Says which engine (or the data directory) did not come up, why, where its log is and what to do about it. The start-up of
 * the whole server ends with it; {@link EngineFailureAnalyzer} shows it.
 */
public final class EngineFailure extends RuntimeException {

    private final String engine;
    private final String reason;
    private final @Nullable Path log;
    private final String whatToDo;

    EngineFailure(String engine, String reason, @Nullable Path log, String whatToDo, @Nullable Throwable cause) {
        super(engine + ": " + reason, cause);
        this.engine = engine;
        this.reason = reason;
        this.log = log;
        this.whatToDo = whatToDo;
    }

    EngineFailure(String engine, String reason, String whatToDo) {
        this(engine, reason, null, whatToDo, null);
    }

    public String engine() {
        return engine;
    }

    public String reason() {
        return reason;
    }

    /** The file with what the engine said last, if it got far enough to write one. */
    public @Nullable Path log() {
        return log;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
