package com.aeondt.platform.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Sorts the operations into their groups and gives every body an example. */
final class DocumentFinish implements GlobalOpenApiCustomizer {

    private static final String RESPONSES = "#/components/responses/";

    @Override
    public void customise(OpenAPI document) {
        var examples = new Examples(document.getComponents().getSchemas());
        document.getPaths().forEach((path, item) -> finish(path, item, examples));
        problems(document).forEach(name -> document.getComponents().addResponses(name, Problem.response(name)));
        Set<String> used = document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .collect(Collectors.toSet());
        document.setTags(ApiGroups.tags().stream()
                .filter(tag -> used.contains(tag.getName()))
                .toList());
    }

    /** The names of the problem responses that operations refer to, in order. */
    private static Set<String> problems(OpenAPI document) {
        return document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .map(ApiResponse::get$ref)
                .filter(Objects::nonNull)
                .map(reference -> reference.substring(RESPONSES.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void finish(String path, PathItem item, Examples examples) {
        for (Operation operation : item.readOperations()) {
            operation.setTags(List.of(ApiGroups.of(path)));
            if (operation.getSecurity() == null) {
                operation.setSecurity(List.of());
            }
            if (operation.getRequestBody() != null) {
                complete(operation.getRequestBody().getContent(), examples);
            }
            operation.getResponses().values().forEach(response -> complete(response.getContent(), examples));
        }
    }

    private static void complete(@Nullable Content content, Examples examples) {
        if (content == null) {
            return;
        }
        content.values().stream()
                .filter(media -> media.getExample() == null && media.getExamples() == null)
                .filter(media -> media.getSchema() != null)
                .forEach(media -> media.setExample(examples.of(media.getSchema())));
    }
}
