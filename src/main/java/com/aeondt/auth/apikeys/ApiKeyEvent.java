package com.aeondt.auth.apikeys;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.time.Instant;
import java.util.List;

/** What happens to an API key. */
public sealed interface ApiKeyEvent extends DomainEvent {

    ApiKeyId key();

    @Override
    default Subject subject() {
        return new Subject("api-key", key().value());
    }

    /** A key was made. */
    record Made(ApiKeyId key, List<String> scopes) implements ApiKeyEvent {

        @Override
        public String type() {
            return "auth.api-key-made.v1";
        }
    }

    /** Its name, scopes or expiry changed. */
    record Changed(ApiKeyId key) implements ApiKeyEvent {

        @Override
        public String type() {
            return "auth.api-key-changed.v1";
        }
    }

    /** Another key takes its place; it works until then. */
    record Replaced(ApiKeyId key, ApiKeyId by, Instant until) implements ApiKeyEvent {

        @Override
        public String type() {
            return "auth.api-key-replaced.v1";
        }
    }

    /** It works no more. */
    record Revoked(ApiKeyId key) implements ApiKeyEvent {

        @Override
        public String type() {
            return "auth.api-key-revoked.v1";
        }
    }
}
