package com.aeondt.graph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.AeonIT;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** What comes into the graph in bills of materials, tables and lines. */
@AeonIT
class BulkJourneyIT extends Exchange {

    @Test
    void aBillOfMaterialsIsLibrariesLicencesAndDependencies() {
        var bill = """
                {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
                 "metadata":{"component":{"type":"application","bom-ref":"app","name":"shop","version":"3"}},
                 "components":[
                  {"type":"library","bom-ref":"a","group":"org.example","name":"a","version":"1","purl":"pkg:maven/org.example/a@1?type=jar",
                   "licenses":[{"license":{"id":"MIT"}}]},
                  {"type":"library","bom-ref":"b","group":"org.example","name":"b","version":"2","purl":"pkg:maven/org.example/b@2?type=jar",
                   "licenses":[{"license":{"id":"MIT"}}]}],
                 "dependencies":[{"ref":"app","dependsOn":["a"]},{"ref":"a","dependsOn":["b","missing"]}]}
                """;
        var first = post("/graph/sboms?source=sbom:shop", MediaType.APPLICATION_JSON, bill, 200);
        // three libraries and versions, a licence; three version-of, two has-license, two depends-on; one dependency on
        // nothing
        assertThat(summary(first)).containsEntry("created", 14).containsEntry("refused", 1);
        assertThat(map(summary(first).get("types")))
                .containsEntry("library", 3)
                .containsEntry("library-version", 3)
                .containsEntry("license", 1)
                .containsEntry("relationship", 7);
        assertThat(summary(post("/graph/sboms?source=sbom:shop", MediaType.APPLICATION_JSON, bill, 200)))
                .containsEntry("unchanged", 14);
    }

    @Test
    void tablesAndLinesAreTakenRowByRow() {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("mapping", part(MediaType.APPLICATION_JSON, """
                {"type":"asset","columns":{"Host":"hostname","Name":"name","Criticality":"criticality"},
                 "relationships":[{"column":"Env","relationship":"runs-on","type":"environment"}]}"""));
        parts.add(
                "rows",
                part(MediaType.TEXT_PLAIN, "Host,Name,Criticality,Env\nh1,One,1,\nh2,Two,high,\nh3,,3,\nh4,Four\n"));
        var table = dev.http()
                .post()
                .uri("/api/v1/graph/entities/bulk")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        assertThat(summary(Objects.requireNonNull(table)))
                .containsEntry("created", 1)
                .containsEntry("refused", 3);
        var refused = objects(table).stream()
                .filter(row -> "refused".equals(row.get("result")))
                .toList();
        assertThat(refused).extracting(row -> row.get("place")).containsExactly(3, 4, 5);
        assertThat(refused)
                .extracting(row -> JSON.valueToTree(row).at("/errors/0/column").asString(""))
                .containsExactly("Criticality", "Name", "");

        var lines = """
                {"type":"service","name":"shop"}
                {"type":"service","name":"pay"}
                {"relationship_type":"depends-on","source_ref":{"type":"service","name":"shop"},"target_ref":{"type":"service","name":"pay"}}
                {"type":"service"}
                nonsense
                """;
        var taken = post("/graph/entities/bulk?source=catalogue", MediaType.APPLICATION_NDJSON, lines, 200);
        assertThat(summary(taken)).containsEntry("created", 3).containsEntry("refused", 2);
        assertThat(objects(taken).getLast()).containsEntry("place", 5);
        assertThat(summary(post("/graph/entities/bulk?source=catalogue", MediaType.APPLICATION_NDJSON, lines, 200)))
                .containsEntry("unchanged", 3);
    }

    private static HttpEntity<ByteArrayResource> part(MediaType type, String text) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        var content = new ByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "part";
            }
        };
        return new HttpEntity<>(content, headers);
    }
}
