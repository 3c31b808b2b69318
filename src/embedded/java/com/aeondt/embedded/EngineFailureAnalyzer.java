package com.aeondt.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns an {@link EngineFailure} into the last lines a person reads before the process ends. */
final class EngineFailureAnalyzer extends AbstractFailureAnalyzer<EngineFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EngineFailure failure) {
        var description = new StringBuilder()
                .append("Engine: ")
                .append(failure.engine())
                .append(System.lineSeparator())
                .append("Reason: ")
                .append(failure.reason());
        if (failure.log() != null) {
            description.append(System.lineSeparator()).append("Log:    ").append(failure.log());
        }
        return new FailureAnalysis(description.toString(), failure.whatToDo(), failure);
    }
}
