package com.aeondt.platform.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Max;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

class OperationMappingTests {

    private static final List<String> PATHS = List.of(
            "/api/{apiVersion}/tasks",
            "/api/{apiVersion}/tasks/{key}",
            "/api/{apiVersion}/tasks/export",
            "/api/{apiVersion}/sprints/{id}",
            "/api/{apiVersion}/{anything}/odd",
            "/health",
            "/v1/models/{id}");

    private final OperationMapping mapping = new OperationMapping();

    void operation() {}

    void another() {}

    void constrained(@Max(3) int count) {}

    @BeforeEach
    void register() throws NoSuchMethodException {
        Method method = getClass().getDeclaredMethod("operation");
        PATHS.forEach(path -> mapping.registerMapping(info(path), this, method));
    }

    @Test
    void findsTheOperationOfAResource() throws Exception {
        assertThat(found("/api/v1/tasks")).isEqualTo("/api/{apiVersion}/tasks");
        assertThat(found("/api/v1/tasks/TASK-7")).isEqualTo("/api/{apiVersion}/tasks/{key}");
        assertThat(found("/api/v1/tasks/export")).isEqualTo("/api/{apiVersion}/tasks/export");
        assertThat(found("/api/v2/sprints/3")).isEqualTo("/api/{apiVersion}/sprints/{id}");
    }

    @Test
    void findsWhatHasNoResourceInItsPath() throws Exception {
        assertThat(found("/api/v1/whatever/odd")).isEqualTo("/api/{apiVersion}/{anything}/odd");
        assertThat(found("/health")).isEqualTo("/health");
        assertThat(found("/v1/models/tiny")).isEqualTo("/v1/models/{id}");
    }

    @Test
    void anEncodedNameIsTheSameResource() throws Exception {
        assertThat(found("/api/v1/%74asks/TASK-7")).isEqualTo("/api/{apiVersion}/tasks/{key}");
    }

    @Test
    void twoThatMatchEquallyWellAreRefusedAsEver() throws Exception {
        mapping.registerMapping(info("/api/{v}/tasks/{id}"), this, getClass().getDeclaredMethod("another"));
        assertThatThrownBy(() -> found("/api/v1/tasks/TASK-7"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Ambiguous");
    }

    @Test
    void theConstraintsOfParametersAreHeld() throws Exception {
        mapping.registerMapping(info("/api/{v}/counts"), this, getClass().getDeclaredMethod("constrained", int.class));

        var chain = Objects.requireNonNull(mapping.getHandler(request("/api/v1/counts")));
        assertThat(((HandlerMethod) chain.getHandler()).shouldValidateArguments())
                .isTrue();
    }

    @Test
    void anotherMethodIsRefusedAsEver() throws Exception {
        mapping.registerMapping(
                RequestMappingInfo.paths("/api/{apiVersion}/drafts")
                        .methods(RequestMethod.POST)
                        .options(options())
                        .build(),
                this,
                getClass().getDeclaredMethod("another"));
        assertThatThrownBy(() -> found("/api/v1/drafts")).isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    @Test
    void findsNothingForAnotherResource() throws Exception {
        assertThat(found("/api/v1/unheard/7")).isNull();
        assertThat(found("/api/v1")).isNull();
    }

    @Test
    void onlyAPlainNameIsAResource() {
        assertThat(OperationMapping.resource(info("/api/{apiVersion}/todo-files/{name}")))
                .contains("todo-files");
        assertThat(OperationMapping.resource(info("/api/{apiVersion}/{any}"))).isEmpty();
        assertThat(OperationMapping.resource(info("/api/{apiVersion}/**"))).isEmpty();
        assertThat(OperationMapping.resource(info("/health"))).isEmpty();
        assertThat(OperationMapping.resource(
                        RequestMappingInfo.paths("/api/{v}/a", "/api/{v}/b").build()))
                .isEmpty();
    }

    private static RequestMappingInfo info(String path) {
        return RequestMappingInfo.paths(path).options(options()).build();
    }

    private static RequestMappingInfo.BuilderConfiguration options() {
        var options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(PathPatternParser.defaultInstance);
        return options;
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    private @Nullable String found(String path) throws Exception {
        var request = request(path);
        var chain = mapping.getHandler(request);
        if (chain == null) {
            return null;
        }
        assertThat(chain.getHandler()).isInstanceOf(HandlerMethod.class);
        return Objects.requireNonNull(
                        request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern"))
                .toString();
    }
}
