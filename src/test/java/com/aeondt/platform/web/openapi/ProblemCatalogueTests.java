package com.aeondt.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.PlatformError;
import com.aeondt.support.Generated;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTests {

    private final List<ErrorCode> codes = ErrorCodes.all();

    @Test
    void theCodesOfAllModulesAreFound() {
        assertThat(codes).contains(PlatformError.values());
    }

    @Test
    void noTwoModulesUseOneCode() {
        assertThat(codes).extracting(ErrorCode::code).doesNotHaveDuplicates();
    }

    @Test
    void everyCodeIsKebabCaseAndHasItsTexts() {
        assertThat(codes).allSatisfy(code -> {
            assertThat(code.code()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
            assertThat(code.title()).isNotBlank().doesNotEndWith(".");
            assertThat(code.remedy()).isNotBlank().endsWith(".");
        });
    }

    @Test
    void theCatalogueIsUpToDate() {
        String table = codes.stream()
                .map(code -> "| `%s` | %d | %s | %s |\n"
                        .formatted(code.code(), code.kind().status(), cell(code.title()), cell(code.remedy())))
                .collect(Collectors.joining());
        new Generated(Path.of("docs", "api", "problems.md"), "update-problems").mustBe("""
                # Problems

                Every error is `application/problem+json` ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)). `type` is `/problems/` and the
                code, `code` is the code itself: stable, so that clients can react to it. `detail` says what went wrong this time,
                `traceId` is where the log has more. This file is made from the code by `ProblemCatalogueTests`.

                | Code | Status | What went wrong | What to do |
                | --- | --- | --- | --- |
                """ + table);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
