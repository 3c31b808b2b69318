package com.aeondt.inference.text;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which running a model can fail. */
public enum InferenceError implements ErrorCode {
    MODEL_NOT_FOUND(
            "model-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such model",
            "GET /api/v1/llm/models lists the models that there are."),
    MODEL_INVALID(
            "model-invalid",
            ErrorKind.INVALID,
            "The file is not a sound model",
            "The detail says what is wrong with it. Fetch the file again, or convert it again from its source."),
    MODEL_NOT_LOADABLE(
            "model-not-loadable",
            ErrorKind.CONFLICT,
            "The model cannot be loaded here",
            "The detail says why; GET /api/v1/llm/system lists the architectures and the memory that there are."),
    MODEL_IN_USE(
            "model-in-use",
            ErrorKind.CONFLICT,
            "The model is loaded",
            "Unload it first: POST /api/v1/llm/models/{name}/unload."),
    MODEL_EXISTS(
            "model-exists",
            ErrorKind.CONFLICT,
            "There is a model with this name",
            "Choose another name, or delete the model first."),
    CONTEXT_LENGTH_EXCEEDED(
            "context-length-exceeded",
            ErrorKind.INVALID,
            "The text is longer than the model can hold",
            "Shorten the messages; the answer names both lengths in tokens."),
    MESSAGES_INVALID(
            "messages-invalid",
            ErrorKind.INVALID,
            "The messages are not a conversation",
            "Send at least one message; each has a known role and a text."),
    SCHEMA_INVALID(
            "response-schema-invalid",
            ErrorKind.INVALID,
            "The JSON schema of the answer cannot be used",
            "The detail says where. Use JSON Schema 2020-12 with local references only."),
    TOKENS_INVALID(
            "tokens-invalid",
            ErrorKind.INVALID,
            "A token is not in the model's vocabulary",
            "Send tokens that the same model's tokenize operation returned."),
    PARAMETER_UNSUPPORTED(
            "parameter-unsupported",
            ErrorKind.INVALID,
            "The model cannot do this",
            "The detail names the parameter; leave it out or choose another model."),
    OUTPUT_INVALID(
            "model-output-invalid",
            ErrorKind.UNAVAILABLE,
            "The model's answer does not satisfy the schema",
            "Try again, allow more tokens, or choose a stronger model."),
    QUEUE_FULL(
            "model-busy",
            ErrorKind.UNAVAILABLE,
            "Too many requests are waiting for the model",
            "Retry after the given time."),
    TIMED_OUT(
            "generation-timed-out",
            ErrorKind.UNAVAILABLE,
            "The model did not finish in time",
            "Ask for fewer tokens, or retry when the model is less busy."),
    MODEL_UNAVAILABLE(
            "model-unavailable",
            ErrorKind.UNAVAILABLE,
            "The model is not running",
            "Retry after the given time; the model restarts by itself."),
    QUOTA_EXCEEDED(
            "token-quota-exceeded",
            ErrorKind.RATE_LIMITED,
            "The tokens of this period are used up",
            "Retry after the given time, or ask an administrator for a larger quota.");

    private final Definition definition;

    InferenceError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
