package com.aeondt.platform.jobs;

import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;

/** The job that a handler is running. */
record RunningJob(JobRecords.Start start, JobRecords records, JsonMapper json) implements JobContext {

    @Override
    public JobId id() {
        return new JobId(start.id());
    }

    @Override
    public <T> T parameters(Class<T> type) {
        return json.readValue(start.parameters(), type);
    }

    @Override
    public void progress(long done, OptionalLong total, String message) {
        records.progress(start, done, total, message);
    }

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        return start.checkpoint().map(state -> json.readValue(state, type));
    }

    @Override
    public void checkpoint(Object state) {
        records.checkpoint(start, json.writeValueAsString(state));
    }
}
