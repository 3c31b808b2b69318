package com.aeondt.platform.web.openapi;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** What a text may say, by the name of its field; an annotated example comes before it. */
final class SampleTexts {

    private static final Map<String, String> BY_FIELD = Map.ofEntries(
            entry("accessToken", "eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl"),
            entry("architecture", "llama"),
            entry("assigned", "Backend"),
            entry("author", "Ada"),
            entry("authorName", "Ada"),
            entry("blocker", "Waits for the certificate of the staging database"),
            entry("branch", "main"),
            entry("category", "backend"),
            entry("checksum", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            entry("context", "Users cannot log in after the session ends"),
            entry("cursor", "eyJhZnRlciI6IjE3In0.c2lnbmVk"),
            entry("description", "What it is for, in a sentence or two"),
            entry("displayName", "Ada"),
            entry("email", "ada@example.org"),
            entry("etag", "\"3\""),
            entry("failure", "The target is away: connection refused"),
            entry("finishReason", "stop"),
            entry("folder", "docs/plan"),
            entry("id", "0190f4c4-5a60-7cc0-8000-000000000001"),
            entry("impact", "Customers are logged out every fifteen minutes"),
            entry("key", "TASK-301"),
            entry("lastCommit", "3f786850e387550fdab836ed7e6dc881de23001b"),
            entry("leader", "aeon-1"),
            entry("message", "Refresh tokens are rotated"),
            entry("model", "local-7b-q8_0.gguf"),
            entry("name", "Payments"),
            entry("next", "eyJhZnRlciI6IjE3In0.c2lnbmVk"),
            entry("note", "the database schema"),
            entry("notes", "Agreed in the planning of week 48"),
            entry("person", "Ada"),
            entry("personName", "Ada"),
            entry("prerequisites", "Access to the staging cluster"),
            entry("project", "TASK"),
            entry("prompt", "Summarise what changed this week."),
            entry("quantization", "Q8_0"),
            entry("reason", "Superseded by TASK-302"),
            entry("refreshToken", "aeonr_0190f4c45a60_7_c2VjcmV0"),
            entry("risk", "Tokens that outlive a password change"),
            entry("slug", "payments"),
            entry("success", "Login, logout and refresh work"),
            entry("tag", "security"),
            entry("tags", "security"),
            entry("task", "TASK-301"),
            entry("text", "The staging database answers again."),
            entry("title", "Implement user authentication API"),
            entry("today", "Rotate the refresh tokens"),
            entry("tokenType", "Bearer"),
            entry("url", "https://git.example.org/payments.git"),
            entry("username", "ada"),
            entry("watermark", "1.7042.311"),
            entry("yesterday", "Wrote the migration"));

    private SampleTexts() {}

    /** A text for the field; the field's name in words where nothing better is known. */
    static String of(String field) {
        var words = field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return BY_FIELD.getOrDefault(field, words.isEmpty() ? "text" : words);
    }
}
