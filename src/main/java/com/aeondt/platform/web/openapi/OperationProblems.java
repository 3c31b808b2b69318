package com.aeondt.platform.web.openapi;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;
import com.aeondt.platform.PlatformError;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which problems the operations of a controller may answer with: those of the contract, and those that its own package, the
 * packages above it in its module and, for the controllers of a module's root, the packages below declare.
 *
 * @param feature the controller's package below {@code com.aeondt} without {@code .web}, such as {@code tasks.sprint}
 */
record OperationProblems(String feature) {

    private static final String HOUSE = "com.aeondt.";
    private static final String PLATFORM = "platform";
    private static final String GATEWAY = "gateway";
    private static final String AUTH = "auth";

    /** How whoever asks is turned away before any operation begins. */
    private static final Set<ErrorKind> AT_THE_DOOR =
            EnumSet.of(ErrorKind.UNAUTHENTICATED, ErrorKind.FORBIDDEN, ErrorKind.RATE_LIMITED);

    /** Codes of the platform that belong to a resource of its own and to nobody else. */
    private static final Set<PlatformError> OF_RESOURCES = EnumSet.of(
            PlatformError.JOB_NOT_FOUND,
            PlatformError.JOB_FINISHED,
            PlatformError.PROJECTION_NOT_FOUND,
            PlatformError.PROJECTION_WITHOUT_STATE,
            PlatformError.TOO_MANY_STREAMS);

    static OperationProblems of(Class<?> controller) {
        return new OperationProblems(feature(controller).replaceFirst("\\.web$", ""));
    }

    /** The codes with this status, by code. */
    List<ErrorCode> codes(int status) {
        return ErrorCodes.all().stream()
                .filter(code -> code.kind().status() == status)
                .filter(this::mayAnswer)
                .toList();
    }

    /** Whether the feature has codes of its own with this status. */
    boolean has(int status) {
        return codes(status).stream().anyMatch(code -> !ofTheContract(code, feature(code.getClass())));
    }

    private boolean mayAnswer(ErrorCode code) {
        var owner = feature(code.getClass());
        return ofTheContract(code, owner) || within(feature, owner) || within(owner, feature);
    }

    private static boolean ofTheContract(ErrorCode code, String owner) {
        if (within(owner, GATEWAY) || within(owner, AUTH)) {
            return AT_THE_DOOR.contains(code.kind());
        }
        return owner.equals(PLATFORM) && !ofResource(code);
    }

    private static boolean ofResource(ErrorCode code) {
        return code instanceof PlatformError known && OF_RESOURCES.contains(known);
    }

    private static boolean within(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + ".");
    }

    private static String feature(Class<?> type) {
        return type.getPackageName().replaceFirst("^" + HOUSE.replace(".", "\\."), "");
    }
}
