package com.aeondt.platform.web.openapi;

import com.aeondt.platform.jobs.JobAccepted;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.platform.web.RequiresStepUp;
import com.aeondt.platform.web.idempotency.KeyPolicy;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what the contract gives it: its scope, headers, paging, problems and a stable name. */
final class OperationContract implements GlobalOperationCustomizer {

    private static final Pattern WORD = Pattern.compile("[^a-zA-Z0-9]+([a-zA-Z0-9])");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var controller = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), ApiController.class);
        if (controller == null) {
            return operation;
        }
        var resource = name(controller.value()[0]);
        operation.setOperationId((resource.isEmpty() ? name(handler.getBeanType()) : resource)
                + "_"
                + handler.getMethod().getName());
        var problems = new TreeSet<>(Set.of(400, 429, 500, 503, 504));
        scope(operation, handler, problems);
        key(operation, handler, problems);
        for (var parameter : handler.getMethodParameters()) {
            parameter(operation, parameter, problems);
        }
        accepted(operation, handler);
        var own = OperationProblems.of(handler.getBeanType());
        if ((problems.contains(413) || handler.hasMethodAnnotation(DeleteMapping.class)) && own.has(404)) {
            // a body, or the name of what to delete, may name what there is not
            problems.add(404);
        }
        if (!handler.hasMethodAnnotation(GetMapping.class) && own.has(409)) {
            problems.add(409);
        }
        problems.forEach(status -> operation
                .getResponses()
                .addApiResponse(
                        status.toString(),
                        new ApiResponse().$ref("#/components/responses/" + Problem.responseName(status, own))));
        return operation;
    }

    /** What a job does is answered with 202. */
    private static void accepted(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses();
        var returned = ResolvableType.forMethodReturnType(handler.getMethod());
        if (returned.getGeneric(0).resolve() == JobAccepted.class && responses.get("202") == null) {
            var answer = responses.remove("200");
            if (answer != null) {
                responses.addApiResponse("202", answer.description("Accepted: the job does it"));
            }
        }
    }

    /** {@code /tasks/{key}/work-logs} becomes {@code tasksWorkLogs}. */
    private static String name(String path) {
        String plain = path.replaceAll("\\{[^}]*}", "").replaceAll("^/+|/+$", "");
        return WORD.matcher(plain).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** For a controller of several resources: {@code SessionController} becomes {@code session}. */
    private static String name(Class<?> controller) {
        return StringUtils.uncapitalize(controller.getSimpleName().replaceFirst("Controller$", ""));
    }

    private static void scope(Operation operation, HandlerMethod handler, Set<Integer> problems) {
        var required = handler.getMethodAnnotation(RequiresScope.class);
        if (required == null) {
            operation.setSecurity(List.of());
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                // what is public and takes something takes a secret
                problems.addAll(List.of(401, 403));
            }
            return;
        }
        problems.addAll(List.of(401, 403));
        operation.setSecurity(List.of(
                new SecurityRequirement().addList(OpenApiConfiguration.BEARER),
                new SecurityRequirement().addList(OpenApiConfiguration.API_KEY)));
        if (!required.value().equals(RequiresScope.ANY)) {
            operation.addExtension("x-required-scope", required.value());
        }
        if (handler.hasMethodAnnotation(RequiresStepUp.class)) {
            operation.addExtension("x-requires-step-up", true);
        }
    }

    private static void key(Operation operation, HandlerMethod handler, Set<Integer> problems) {
        var policy = KeyPolicy.of(handler);
        if (!handler.hasMethodAnnotation(PostMapping.class) || policy == KeyPolicy.EXCLUDED) {
            return;
        }
        problems.addAll(List.of(409, 422));
        boolean required = policy == KeyPolicy.REQUIRED;
        if (required) {
            problems.add(428);
        }
        operation.addParametersItem(new HeaderParameter()
                .name(KeyPolicy.HEADER)
                .description(
                        "A fresh random text for each new intention; a retry with the same one changes nothing twice.")
                .required(required)
                .schema(new StringSchema().maxLength(255))
                .example("5f0c2a4e-8f7b-4d43-9f0e-7c1f6f1c2d3e"));
    }

    private static void parameter(Operation operation, MethodParameter parameter, Set<Integer> problems) {
        if (parameter.hasParameterAnnotation(IfMatch.class)) {
            problems.addAll(List.of(412, 428));
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .description("The ETag that the change is based on.")
                    .required(true)
                    .schema(new StringSchema())
                    .example("\"7\""));
        } else if (parameter.getParameterType() == PageQuery.class) {
            paging().forEach(operation::addParametersItem);
        } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
            problems.addAll(List.of(408, 413, 415));
        } else if (Arrays.stream(parameter.getParameterAnnotations())
                .anyMatch(annotation -> annotation instanceof PathVariable)) {
            problems.add(404);
        }
    }

    private static List<Parameter> paging() {
        return List.of(
                new QueryParameter()
                        .name("limit")
                        .description("At most this many items; more than 200 is 200.")
                        .required(false)
                        .schema(new IntegerSchema()._default(50).minimum(BigDecimal.ONE)),
                new QueryParameter()
                        .name("cursor")
                        .description("The `next` of the page before, with the same filters.")
                        .required(false)
                        .schema(new StringSchema()));
    }
}
