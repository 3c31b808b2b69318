package com.aeondt.platform.web.openapi;

import com.aeondt.platform.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every error code of every module, found on the class path. */
public final class ErrorCodes {

    private ErrorCodes() {}

    /** All of them, by code. */
    public static List<ErrorCode> all() {
        return Found.CODES;
    }

    private static final class Found {
        private static final List<ErrorCode> CODES = scan();
    }

    private static List<ErrorCode> scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ErrorCode.class));
        return scanner.findCandidateComponents("com.aeondt").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), ErrorCodes.class.getClassLoader()))
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(ErrorCode.class::cast)
                .sorted(Comparator.comparing(ErrorCode::code))
                .toList();
    }
}
