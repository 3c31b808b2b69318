package com.aeondt.graph.exchange.web;

import com.aeondt.graph.exchange.ImportOrder;
import com.aeondt.graph.table.TableMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns of a table mean. */
@Schema(name = "TableMapping", example = """
                {"type": "asset", "columns": {"Host": "hostname", "Name": "name", "Tags": "tags"},
                 "relationships": [{"column": "Environment", "relationship": "runs-on", "type": "environment"}]}
                """)
record MappingBody(
        @Schema(description = "The type of the entity in each row") @Nullable String type,

        @Schema(description = "Or the column that names it") @Nullable String typeColumn,

        @Schema(description = "The column with its id; without one its identifying properties make the id") @Nullable String idColumn,

        @Schema(description = "The property each column becomes; others are left out") @NotNull @Size(max = 200) Map<String, @NotBlank String> columns,

        @Schema(description = "What separates cells; a comma unless given") @Size(min = 1, max = 1) @Nullable String delimiter,

        @Schema(description = "What separates the values of a list in a cell; a semicolon unless given")
        @Size(min = 1, max = 5) @Nullable String separator,

        @Valid @Size(max = 50) @Nullable List<LinkBody> relationships) {

    @Schema(name = "TableLink")
    record LinkBody(
            @Schema(description = "The column; its cells name other entities") @NotBlank String column,

            @Schema(example = "runs-on") @NotBlank String relationship,

            @Schema(description = "Out of the row's entity unless given")
            TableMapping.@Nullable Direction direction,

            @Schema(description = "The other entity's type; without one the cell holds its id") @Nullable String type,

            @Schema(description = "The property that the cell holds; the name unless given") @Nullable String property) {

        TableMapping.Link link() {
            return new TableMapping.Link(column, relationship, direction, type, property);
        }
    }

    ImportOrder.Table table() {
        var links = relationships == null
                ? List.<TableMapping.Link>of()
                : relationships.stream().map(LinkBody::link).toList();
        return new ImportOrder.Table(
                new TableMapping(type, typeColumn, idColumn, columns, separator, links),
                delimiter == null ? ',' : delimiter.charAt(0));
    }
}
