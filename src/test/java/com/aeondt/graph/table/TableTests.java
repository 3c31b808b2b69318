package com.aeondt.graph.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTests {

    private final List<RowFlaw> flaws = new ArrayList<>();

    @Test
    void aRowIsAnEntityAndItsRelationships() throws IOException {
        var drafts = drafts("""
                Host,Criticality,Tags,Env,Owner
                "db-1, main",3,a; b,prod;test,ops
                """, mapping());

        assertThat(flaws).isEmpty();
        assertThat(drafts)
                .filteredOn(Draft.Entity.class::isInstance)
                .extracting(draft -> ((Draft.Entity) draft).object().toString())
                .containsExactly(
                        "{\"type\":\"asset\",\"hostname\":\"db-1, main\",\"criticality\":3,\"tags\":[\"a\",\"b\"]}",
                        "{\"type\":\"environment\",\"name\":\"prod\"}",
                        "{\"type\":\"environment\",\"name\":\"test\"}",
                        "{\"type\":\"team\",\"name\":\"ops\"}");
        assertThat(drafts)
                .filteredOn(Draft.Link.class::isInstance)
                .extracting(draft ->
                        ((Draft.Link) draft).object().get("relationship_type").stringValue()
                                + " " + ((Draft.Link) draft).from().get("type").stringValue()
                                + " " + ((Draft.Link) draft).to().get("type").stringValue())
                .containsExactly("runs-on asset environment", "runs-on asset environment", "owned-by team asset");
    }

    @Test
    void eachBadRowIsNamedWithLineColumnAndReasonAndTheOthersTaken() throws IOException {
        var drafts = drafts("""
                Host,Criticality,Tags,Env,Owner
                one,high,,,
                two,1,,

                "three
                lines",2,,,
                four,4,,,
                """, mapping());

        assertThat(drafts).hasSize(2);
        assertThat(flaws)
                .containsExactly(
                        new RowFlaw(2, "Criticality", "'high' is not a whole number."),
                        new RowFlaw(3, null, "The row has 4 cells, the header 5."));
    }

    @Test
    void aQuoteThatDoesNotEndStopsTheReadingAndSaysSo() throws IOException {
        assertThat(drafts("Host,Criticality,Tags,Env,Owner\none,1,,,\n\"two,2,,,\n", mapping()))
                .hasSize(1);
        assertThat(flaws).singleElement().satisfies(flaw -> {
            assertThat(flaw.line()).isEqualTo(3);
            assertThat(flaw.reason()).endsWith("What comes after it was not read.");
        });
    }

    @Test
    void aHeaderThatNamesAColumnTwiceIsRefused() {
        assertThatThrownBy(() -> drafts("a,a\n1,2\n", mapping())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drafts("", mapping())).isInstanceOf(IllegalArgumentException.class);
        assertThat(new RowMapper(mapping(), (type, property) -> ValueForm.TEXT).missing(List.of("Host", "Tags")))
                .contains("Criticality");
    }

    @Test
    void jsonLinesAreReadOneByOneAndBadOnesNamed() throws IOException {
        var text = "{\"type\":\"service\"}\r\n\n7\n{\"a\":1,\"a\":2}\n{broken\n{\"n\":\""
                + "x".repeat(JsonLines.MAX_LINE) + "\"}\n{\"type\":\"last\"}";
        var lines = new ArrayList<Long>();
        try (var reader = new JsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (var line = reader.next(flaws::add); line.isPresent(); line = reader.next(flaws::add)) {
                lines.add(line.get().number());
            }
        }
        assertThat(lines).containsExactly(1L, 7L);
        assertThat(flaws).extracting(RowFlaw::line).containsExactly(3L, 4L, 5L, 6L);
    }

    private List<Draft> drafts(String csv, TableMapping mapping) throws IOException {
        var mapper = new RowMapper(mapping, (type, property) -> switch (property) {
            case "criticality" -> ValueForm.INTEGER;
            case "tags" -> ValueForm.LIST;
            default -> ValueForm.TEXT;
        });
        var drafts = new ArrayList<Draft>();
        try (var rows = new CsvRows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), ',')) {
            for (var row = rows.next(flaws::add); row.isPresent(); row = rows.next(flaws::add)) {
                drafts.addAll(mapper.drafts(row.get().line(), row.get().cells(), flaws::add));
            }
        }
        return drafts;
    }

    private static TableMapping mapping() {
        var columns = new java.util.LinkedHashMap<String, String>();
        columns.put("Host", "hostname");
        columns.put("Criticality", "criticality");
        columns.put("Tags", "tags");
        return new TableMapping(
                "asset",
                null,
                null,
                columns,
                null,
                List.of(
                        new TableMapping.Link("Env", "runs-on", null, "environment", null),
                        new TableMapping.Link("Owner", "owned-by", TableMapping.Direction.IN, "team", "name")));
    }
}
