package com.aeondt.graph.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageUrlTests {

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.apache.xmlgraphics/batik-anim@1.9.1?type=jar&classifier=sources,pkg:maven/org.apache.xmlgraphics/batik-anim@1.9.1?classifier=sources&type=jar",
        "PKG:GITHUB/Package-URL/purl-Spec@244fd47e07d1004f0aed9c,pkg:github/package-url/purl-spec@244fd47e07d1004f0aed9c",
        "pkg:npm/%40angular/animation@12.3.1,pkg:npm/%40angular/animation@12.3.1",
        "pkg:npm/@angular/animation@12.3.1,pkg:npm/%40angular/animation@12.3.1",
        "pkg:npm/@angular/animation,pkg:npm/%40angular/animation",
        "pkg:pypi/Django_Rest@1.11.1,pkg:pypi/django-rest@1.11.1",
        "pkg://golang/google.golang.org/genproto#googleapis/../api/annotations/,pkg:golang/google.golang.org/genproto#googleapis/api/annotations",
        "pkg:generic/a@1.0%2Bbuild,pkg:generic/a@1.0%2Bbuild",
        "pkg:nuget/EnterpriseLibrary.Common@6.0.1304,pkg:nuget/EnterpriseLibrary.Common@6.0.1304",
    })
    void thereIsOneCanonicalForm(String written, String canonical) {
        assertThat(PackageUrl.parse(written)).map(PackageUrl::toString).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pkg:", "pkg:maven", "pkg:maven/", "maven/a/b@1", "pkg:maven/@1", "http://a/b"})
    void whatIsNoneIsNotRead(String text) {
        assertThat(PackageUrl.parse(text)).isEmpty();
    }

    @Test
    void aPackageIsWhatItsVersionsAreOf() {
        var purl = PackageUrl.parse("pkg:maven/org.example/lib@2?type=jar").orElseThrow();
        assertThat(purl.withoutVersion()).hasToString("pkg:maven/org.example/lib");
        assertThat(purl.fullName()).isEqualTo("org.example/lib");
    }

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll
                    @NotEmpty @StringLength(max = 20)
                    @Chars({'a', 'B', '1', '.', '@', '%', '+', ' ', 'ü', '?', '#', '&'})
                    String name,
            @ForAll @NotEmpty @AlphaChars String version) {
        var purl = new PackageUrl("generic", "a/b", name, version, Map.of("arch", "x 86&"), "sub/path");
        assertThat(PackageUrl.parse(purl.toString())).contains(purl);
    }
}
