package com.aeondt.mcp.protocol;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.ErrorKind;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.persistence.StoreFailures;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/** What the client is told when something fails: our own words, never those of an exception that we did not write. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** The failure of a tool, as a result that the model can read and act upon. */
    static CallToolResult result(AeonException failure) {
        return CallToolResult.builder(List.of(TextContent.builder(text(failure)).build()))
                .isError(true)
                .meta(data(failure))
                .build();
    }

    /** The failure of a method, as an error of the protocol. */
    static McpError error(Throwable failure) {
        if (failure instanceof McpError ours) {
            return ours;
        }
        var problem = translate(failure);
        return McpError.builder(code(problem.code().kind()))
                .message(problem.detail())
                .data(data(problem))
                .build();
    }

    /** What a failure means to the client. */
    static AeonException translate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AeonException ours) {
                return ours;
            }
            if (cause instanceof UncheckedIOException gone) {
                // the client has left: nobody will read the answer
                return new AeonException(PlatformError.DEPENDENCY_UNAVAILABLE, "The connection is gone.", gone);
            }
        }
        if (failure instanceof OptimisticLockingFailureException) {
            return new AeonException(
                    PlatformError.CONCURRENT_CHANGE, "Somebody else changed it at the same time. Read it again.");
        }
        return StoreFailures.translate(failure).orElseGet(() -> {
            LOG.atError().setCause(failure).log("An MCP request failed");
            return new AeonException(PlatformError.INTERNAL, "The request failed for a reason of ours.");
        });
    }

    private static String text(AeonException failure) {
        var text = new StringBuilder(failure.detail());
        failure.violations().stream()
                .skip(1)
                .forEach(violation -> text.append("\n%s: %s".formatted(violation.pointer(), violation.detail())));
        return text.append("\n(%s) %s"
                        .formatted(failure.code().code(), failure.code().remedy()))
                .toString();
    }

    private static Map<String, Object> data(AeonException failure) {
        var data = new LinkedHashMap<String, Object>();
        data.put("code", failure.code().code());
        failure.retryAfter().ifPresent(delay -> data.put("retryAfterSeconds", Math.max(1, delay.toSeconds())));
        return data;
    }

    private static int code(ErrorKind kind) {
        return switch (kind) {
            case INTERNAL, UNAVAILABLE -> ErrorCodes.INTERNAL_ERROR;
            default -> ErrorCodes.INVALID_PARAMS;
        };
    }
}
