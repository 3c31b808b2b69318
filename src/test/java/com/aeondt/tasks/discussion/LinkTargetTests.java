package com.aeondt.tasks.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.net.URI;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinkTargetTests {

    private static final String SHA = "290afb9c0f6b1e1d3a9f1c2b5d4e6f708192a3b4";

    @ParameterizedTest
    @CsvSource({
        "COMMIT, 290afb9",
        "COMMIT, " + SHA,
        "COMMIT, " + SHA + "0f6b1e1d3a9f1c2b5d4e6f70",
        "COMMIT, owner/repo@290afb9",
        "COMMIT, https://git.example.org/owner/repo/commit/" + SHA,
        "COMMIT, https://git.example.org:8443/group/repo/-/commit/290afb9#note_1",
        "COMMIT, https://git.example.org/cgit/repo/commit/?id=290afb9",
        "PULL_REQUEST, #123",
        "PULL_REQUEST, !7",
        "PULL_REQUEST, owner/repo#123",
        "PULL_REQUEST, group/sub/repo!9",
        "PULL_REQUEST, https://git.example.org/owner/repo/pull/17",
        "PULL_REQUEST, HTTP://[::1]:3000/pulls/1",
        "INCIDENT, INC-12",
        "INCIDENT, #4",
        "INCIDENT, 0190f4c4-5a60-7cc0-8000-000000000001",
        "INCIDENT, https://pager.example.org/incidents/PT4KHLK?tab=a|b",
        "DEPLOYMENT, web@2026.11.3",
        "DEPLOYMENT, production/web/42",
        "DOCUMENT, docs/guides/identity.md#keys",
        "DOCUMENT, .github/CONTRIBUTING.md",
        "DOCUMENT, docs/übersicht.md",
        "DOCUMENT, https://wiki.example.org/Überblick_(neu)",
        "OTHER, https://example.org",
        "OTHER, SUP-2026-17",
    })
    void whatPeopleCallThingsIsTaken(LinkType type, String text) {
        assertThat(new LinkTarget(type, " " + text + "\n").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMIT, 290",
        "COMMIT, v1.4.2",
        "COMMIT, " + SHA + SHA,
        "COMMIT, https://git.example.org/owner/repo/pull/17",
        "COMMIT, https://290afb9/",
        "COMMIT, #123",
        "PULL_REQUEST, 123",
        "PULL_REQUEST, #0",
        "PULL_REQUEST, repo#1",
        "PULL_REQUEST, 290afb9",
        "INCIDENT, the one of yesterday",
        "DOCUMENT, ../../etc/passwd",
        "DOCUMENT, docs/..",
        "DOCUMENT, /etc/passwd",
        "DOCUMENT, docs//x.md",
        "OTHER, ../x",
    })
    void aTextThatIsNoneOfItsTypeIsRefused(LinkType type, String text) {
        refused(type, text);
    }

    static Stream<String> wickedTexts() {
        return Stream.of(
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\tscript:alert(1)",
                "javascript://example.org/%0Aalert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org/x",
                "mailto:ada@example.org",
                "//example.org/x",
                "http:example.org",
                "http:///x",
                "https://",
                "https://user@example.org/x",
                "https://user:secret@example.org/x",
                "https://example.org\\@evil.example",
                "https://example.org/a b",
                "https://example.org/a\nb",
                "https://example.org/\u0000",
                "https://example.org/\u202Egpj.exe",
                "https://example.org/\"onmouseover=alert(1)",
                "https://example.org/<script>",
                "#1\n#2",
                "",
                " ");
    }

    @ParameterizedTest
    @MethodSource("wickedTexts")
    void whatRunsHidesOrHoldsAPasswordIsRefusedForEveryType(String text) {
        for (var type : LinkType.values()) {
            refused(type, text);
        }
    }

    @ParameterizedTest
    @EnumSource(LinkType.class)
    void anAddressMayBeLongButNotWithoutEnd(LinkType type) {
        var address = "https://git.example.org/commit/" + SHA + "?";
        var longest = address + "a".repeat(LinkTarget.MAX_LENGTH - address.length());
        assertThat(new LinkTarget(type, longest).text()).hasSize(LinkTarget.MAX_LENGTH);
        refused(type, longest + "a");
    }

    @Test
    void theDigitsOfACommitAreWrittenSmall() {
        assertThat(new LinkTarget(LinkType.COMMIT, "290AFB9")).isEqualTo(new LinkTarget(LinkType.COMMIT, "290afb9"));
        assertThat(new LinkTarget(LinkType.OTHER, "CAFE").text()).isEqualTo("CAFE");
    }

    @Test
    void onlyAnIdIsTheNameOfACommit() {
        assertThat(LinkTarget.commit(SHA)).contains(new LinkTarget(LinkType.COMMIT, SHA));
        assertThat(LinkTarget.commit("HEAD")).isEmpty();
        assertThat(LinkTarget.commit("")).isEmpty();
    }

    /** Whatever is taken is safe as the address of an HTML link: with a scheme it is http or https. */
    @Property
    void noTextWithAnotherSchemeIsTaken(@ForAll LinkType type, @ForAll("texts") String text) {
        try {
            var taken = new LinkTarget(type, text).text();
            assertThat(taken).doesNotContainPattern("\\p{C}|\\p{Z}");
            int colon = taken.indexOf(':');
            if (colon >= 0) {
                assertThat(taken.substring(0, colon)).isIn("http", "https", "HTTP", "hTTps");
                var ascii = taken.chars().allMatch(c -> c < 128) && taken.matches("[\\w:/?#@.%=-]*");
                Assume.that(ascii);
                assertThat(URI.create(taken).getRawUserInfo()).isNull();
            }
        } catch (AeonException e) {
            assertThat(e.code()).isEqualTo(PlatformError.VALIDATION);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var parts = Arbitraries.of(
                "javascript",
                "http",
                "https",
                "HTTP",
                "hTTps",
                "data",
                ":",
                "/",
                "//",
                "#",
                "1",
                "@",
                "example.org",
                "290afb9",
                "user",
                "?",
                "=",
                ".",
                "..",
                "\u0000",
                "\t",
                "\n",
                "\u202e",
                " ",
                "ü",
                "%0a",
                "\\",
                "[::1]");
        return parts.list().ofMaxSize(8).map(list -> String.join("", list));
    }

    private static void refused(LinkType type, String text) {
        assertThatExceptionOfType(AeonException.class)
                .as("%s '%s'", type, text)
                .isThrownBy(() -> new LinkTarget(type, text))
                .satisfies(e -> assertThat(e.violations())
                        .containsExactly(new Violation("/target", "link-target", type.wanted())));
    }
}
