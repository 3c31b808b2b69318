package com.aeondt.platform;

/**
 * A way to fail that clients can tell apart, count and react to. Each module has one enum of them.
 *
 * <p>The code is the last segment of the problem's {@code type} ({@code /problems/task-not-found}), so it is unique over
 * all modules, kebab-case, and never changes its meaning.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public interface ErrorCode {

    /** What the code means; the enum constant's one field. */
    Definition definition();

    default String code() {
        return definition().code();
    }

    default ErrorKind kind() {
        return definition().kind();
    }

    default String title() {
        return definition().title();
    }

    default String remedy() {
        return definition().remedy();
    }

    /**
     * The meaning of a code.
     *
     * @param code the stable name, kebab-case, such as {@code task-dependency-cycle}
     * @param kind which kind of failure, and so which HTTP status
     * @param title what went wrong in one short line, the same for every occurrence
     * @param remedy what the client can do about it, in a sentence or two; shown in the catalogue of problems
     */
    record Definition(String code, ErrorKind kind, String title, String remedy) {}
}
