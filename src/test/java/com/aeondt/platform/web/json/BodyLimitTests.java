package com.aeondt.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.web.ProblemWriter;
import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class BodyLimitTests {

    private final BodyLimitFilter filter = new BodyLimitFilter(
            new ProblemWriter(),
            new BodyLimitProperties(
                    DataSize.ofBytes(10),
                    Map.of("/api/*/todo-files/**", DataSize.ofBytes(20)),
                    DataSize.ofKilobytes(1),
                    Duration.ofSeconds(10)));

    private static MockHttpServletRequest post(String path, int length) {
        var request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[length]);
        return request;
    }

    private int status(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (ignored, alsoIgnored) -> {});
        return response.getStatus();
    }

    @Test
    void aBodyOfAnnouncedLengthIsRefusedAtOnce() throws Exception {
        assertThat(status(post("/api/v1/tasks", 10))).isEqualTo(200);
        assertThat(status(post("/api/v1/tasks", 11))).isEqualTo(413);
    }

    @Test
    void aPathMayHaveALimitOfItsOwn() throws Exception {
        assertThat(status(post("/api/v1/todo-files/current.todo", 20))).isEqualTo(200);
        assertThat(status(post("/api/v1/todo-files/current.todo", 21))).isEqualTo(413);
    }

    @Test
    void aBodyOfUnannouncedLengthIsCutOffWhileItIsRead() throws Exception {
        var limited = new LimitedRequest(post("/api/v1/tasks", 11), gauge(Duration.ofSeconds(10)));
        assertThatThrownBy(() -> limited.getInputStream().readAllBytes()).isInstanceOf(AeonException.class);

        var brief = new LimitedRequest(post("/api/v1/tasks", 10), gauge(Duration.ofSeconds(10)));
        assertThat(brief.getInputStream().readAllBytes()).hasSize(10);
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws Exception {
        var slow = new LimitedRequest(post("/api/v1/tasks", 5), gauge(Duration.ofSeconds(-10)));

        assertThatThrownBy(() -> slow.getInputStream().readAllBytes())
                .isInstanceOfSatisfying(
                        AeonException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.TOO_SLOW));
    }

    private static BodyGauge gauge(Duration patience) {
        return new BodyGauge(DataSize.ofBytes(10), new BodyGauge.Pace(DataSize.ofKilobytes(1), patience));
    }

    @Test
    void aCompressedBodyIsRefused() throws Exception {
        var request = post("/api/v1/tasks", 5);
        request.addHeader("Content-Encoding", "gzip");

        assertThat(status(request)).isEqualTo(415);
    }

    @Test
    void everySettingIsRead() {
        PropertiesContract.of(BodyLimitProperties.class, "aeon.web.body", Map.of())
                .defaults(new BodyLimitProperties(
                        DataSize.ofMegabytes(1), Map.of(), DataSize.ofKilobytes(1), Duration.ofSeconds(10)))
                .key("max-size", "2MB", BodyLimitProperties::maxSize, DataSize.ofMegabytes(2))
                .key(
                        "paths[/api/*/models]",
                        "5GB",
                        BodyLimitProperties::paths,
                        Map.of("/api/*/models", DataSize.ofGigabytes(5)))
                .key("min-rate", "2KB", BodyLimitProperties::minRate, DataSize.ofKilobytes(2))
                .key("patience", "3s", BodyLimitProperties::patience, Duration.ofSeconds(3))
                .complete();
    }
}
