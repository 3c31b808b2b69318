package com.aeondt.graph.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SbomReaderTests {

    @Test
    void cycloneDxNamesComponentsLicencesAndDependencies() {
        var items = new ArrayList<SbomItem>();
        var format = read("""
                {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
                 "dependencies":[{"ref":"app","dependsOn":["pkg:maven/a/b@1","c"]},{"dependsOn":["c"]}],
                 "metadata":{"component":{"type":"application","bom-ref":"app","group":"org.example","name":"app","version":"3",
                   "purl":"pkg:maven/org.example/app@3"}},
                 "components":[
                   {"type":"library","bom-ref":"pkg:maven/a/b@1","name":"b","group":"a","version":"1","purl":"pkg:maven/a/b@1",
                    "licenses":[{"license":{"id":"MIT"}},{"license":{"name":"Own"}},{"expression":"MIT OR Apache-2.0"}],
                    "components":[{"name":"inner","version":"9"}]},
                   {"name":"c","bom-ref":"c"}, {"version":"nameless"}, {"name":"d","purl":"nonsense"}]}
                """, items);

        assertThat(format).isEqualTo("CycloneDX 1.6");
        assertThat(items.stream().filter(SbomItem.Component.class::isInstance).map(SbomItem.Component.class::cast))
                .extracting(component -> component.identity().toString(), SbomItem.Component::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pkg:maven/org.example/app@3", true),
                        org.assertj.core.groups.Tuple.tuple("pkg:maven/a/b@1", false),
                        org.assertj.core.groups.Tuple.tuple("pkg:generic/inner@9", false),
                        org.assertj.core.groups.Tuple.tuple("pkg:generic/c", false));
        assertThat(items.stream().filter(SbomItem.Component.class::isInstance).map(SbomItem.Component.class::cast))
                .filteredOn(component -> component.name().equals("a/b"))
                .singleElement()
                .satisfies(component ->
                        assertThat(component.licences()).containsExactly("MIT", "Own", "MIT OR Apache-2.0"));
        assertThat(items)
                .contains(
                        new SbomItem.Dependency("app", "pkg:maven/a/b@1"),
                        new SbomItem.Dependency("app", "c"),
                        new SbomItem.Flaw("dependencies/1", "A dependency needs 'ref'."),
                        new SbomItem.Flaw("components/2", "A component needs 'name'."),
                        new SbomItem.Flaw("components/3", "'nonsense' is no package URL."));
    }

    @Test
    void spdxNamesTheSame() {
        var items = new ArrayList<SbomItem>();
        var format = read("""
                {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT",
                 "packages":[
                  {"SPDXID":"SPDXRef-app","name":"app","versionInfo":"3","licenseConcluded":"NOASSERTION","licenseDeclared":"Apache-2.0"},
                  {"SPDXID":"SPDXRef-b","name":"b","versionInfo":"1","licenseConcluded":"MIT",
                   "externalRefs":[{"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:npm/b@1"}]}],
                 "relationships":[
                  {"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-app"},
                  {"spdxElementId":"SPDXRef-app","relationshipType":"DEPENDS_ON","relatedSpdxElement":"SPDXRef-b"},
                  {"spdxElementId":"SPDXRef-b","relationshipType":"DEPENDENCY_OF","relatedSpdxElement":"SPDXRef-app"},
                  {"spdxElementId":"SPDXRef-b","relationshipType":"GENERATED_FROM","relatedSpdxElement":"SPDXRef-app"}]}
                """, items);

        assertThat(format).isEqualTo("SPDX 2.3");
        assertThat(items.stream().filter(SbomItem.Component.class::isInstance).map(SbomItem.Component.class::cast))
                .extracting(
                        component -> component.identity().toString(),
                        SbomItem.Component::licences,
                        SbomItem.Component::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pkg:generic/app@3", List.of("Apache-2.0"), false),
                        org.assertj.core.groups.Tuple.tuple("pkg:npm/b@1", List.of("MIT"), false),
                        org.assertj.core.groups.Tuple.tuple("pkg:generic/app@3", List.of("Apache-2.0"), true));
        assertThat(items)
                .filteredOn(SbomItem.Dependency.class::isInstance)
                .containsExactly(
                        new SbomItem.Dependency("SPDXRef-app", "SPDXRef-b"),
                        new SbomItem.Dependency("SPDXRef-app", "SPDXRef-b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "{\"components\":[]}", "{\"specVersion\":\"1.1\"}", "{\"specVersion\":\"1.6\"", "x"})
    void whatIsNoBillIsRefused(String text) {
        assertThatThrownBy(() -> read(text, new ArrayList<>())).isInstanceOf(MalformedSbomException.class);
    }

    private static String read(String text, List<SbomItem> into) {
        return SbomReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), into::add);
    }
}
