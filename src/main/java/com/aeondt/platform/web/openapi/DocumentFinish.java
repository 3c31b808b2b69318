package com.aeondt.platform.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Sorts the operations into their groups and gives every body an example. */
final class DocumentFinish implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        var examples = new Examples(document.getComponents().getSchemas());
        document.getPaths().forEach((path, item) -> finish(path, item, examples));
        Set<String> used = document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .collect(Collectors.toSet());
        document.setTags(ApiGroups.tags().stream()
                .filter(tag -> used.contains(tag.getName()))
                .toList());
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
