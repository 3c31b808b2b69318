package com.aeondt.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Violation;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemasTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A sort of thing. */
    enum Sort {
        @JsonProperty("small")
        SMALL,
        LARGE
    }

    /** A part. */
    record Part(String name, long size) {}

    /** Arguments of every sort. */
    record Everything(
            @JsonPropertyDescription("What it is called.") @Size(min = 1, max = 5) String name,

            @JsonProperty(value = "how_many", defaultValue = "3") @Min(1) @Max(9) @Nullable Integer count,

            @Nullable Sort sort,
            @Nullable LocalDate day,
            @Size(max = 2) @Nullable List<Part> parts,
            @Nullable Map<String, Long> numbers,
            boolean really) {}

    private final Tool<Everything, Part> tool = Tool.reading(
            new About("everything", "Everything", "Takes everything.", "work:read"),
            Everything.class,
            Part.class,
            (input, call) -> new Part(input.name(), 1));

    @Test
    void aRecordBecomesASchema() {
        JsonNode schema = JSON.valueToTree(Schemas.of(Everything.class));

        assertThat(schema.at("/properties/name")).isEqualTo(JSON.readTree("""
                {"type":"string","description":"What it is called.","minLength":1,"maxLength":5}"""));
        assertThat(schema.at("/properties/how_many/default").asInt()).isEqualTo(3);
        assertThat(schema.at("/properties/how_many/maximum").asInt()).isEqualTo(9);
        assertThat(schema.at("/properties/sort/enum")).isEqualTo(JSON.readTree("[\"small\",\"LARGE\"]"));
        assertThat(schema.at("/properties/day/format").asString()).isEqualTo("date");
        assertThat(schema.at("/properties/parts/items/properties/size/type").asString())
                .isEqualTo("integer");
        assertThat(schema.at("/properties/parts/maxItems").asInt()).isEqualTo(2);
        assertThat(schema.at("/properties/numbers/additionalProperties/type").asString())
                .isEqualTo("integer");
        assertThat(schema.path("required")).isEqualTo(JSON.readTree("[\"name\",\"really\"]"));
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void argumentsAreHeldAgainstIt() {
        assertThat(read("{\"name\":\"pump\",\"really\":true,\"sort\":\"small\",\"day\":\"2026-11-25\"}")
                        .day())
                .isEqualTo(LocalDate.of(2026, 11, 25));
        refused("{\"name\":\"\",\"really\":true}", "/name");
        refused("{\"name\":\"pumps and more\",\"really\":true}", "/name");
        refused("{\"name\":\"pump\",\"really\":\"yes\"}", "/really");
        refused("{\"name\":\"pump\",\"really\":true,\"how_many\":10}", "/how_many");
        refused("{\"name\":\"pump\",\"really\":true,\"how_many\":1.5}", "/how_many");
        refused("{\"name\":\"pump\",\"really\":true,\"sort\":\"SMALL\"}", "/sort");
        refused("{\"name\":\"pump\",\"really\":true,\"day\":\"2026-13-01\"}", "/day");
        refused("{\"name\":\"pump\",\"really\":true,\"other\":1}", "");
        refused("{\"really\":true}", "");
        refused("{\"name\":null,\"really\":true}", "/name");
    }

    @Test
    void aConfirmationStandsForItsArgumentsInAnyOrder() {
        var one = object("{\"b\":{\"y\":1,\"x\":2},\"a\":[3]}");
        var same = object("{\"a\":[3],\"confirmation\":\"word\",\"b\":{\"x\":2,\"y\":1}}");
        assertThat(ToolJson.canonical(one)).isEqualTo(ToolJson.canonical(same));
        assertThat(ToolJson.canonical(one))
                .isNotEqualTo(ToolJson.canonical(object("{\"b\":{\"y\":1,\"x\":2},\"a\":[4]}")));
    }

    private Everything read(String json) {
        return ToolJson.read(tool, object(json));
    }

    private void refused(String json, String pointer) {
        assertThatThrownBy(() -> read(json))
                .as(json)
                .isInstanceOfSatisfying(
                        AeonException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::pointer)
                                .contains(pointer));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
