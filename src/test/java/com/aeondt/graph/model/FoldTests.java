package com.aeondt.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldTests {

    private static final EntityId ID = new EntityId("malware--6ba7b810-9dad-41d1-80b4-00c04fd430c8");

    @Test
    void theMostConfidentDecidesAndListsAreUnited() {
        var fold = Fold.of(List.of(
                said(
                        "b",
                        40,
                        2,
                        Tlp.CLEAR,
                        "{\"name\": \"B\", \"aliases\": [\"x\", \"y\"], \"description\": \"only b\"}"),
                said("a", 90, 1, Tlp.AMBER, "{\"name\": \"A\", \"aliases\": [\"x\", \"z\"]}")));

        assertThat(fold.properties().toString())
                .isEqualTo("{\"name\":\"A\",\"aliases\":[\"x\",\"z\",\"y\"],\"description\":\"only b\"}");
        assertThat(fold.confidence()).isEqualTo(90);
        assertThat(fold.tlp()).isEqualTo(Tlp.AMBER);
        assertThat(fold.sources()).containsExactly("a", "b");
    }

    @Test
    void amongEquallyConfidentTheLatestDecidesThenTheName() {
        assertThat(name(said("a", 70, 1, "old"), said("b", 70, 2, "new"))).isEqualTo("new");
        assertThat(name(said("b", 70, 1, "of b"), said("a", 70, 1, "of a"))).isEqualTo("of a");
        assertThat(name(said("a", null, 1, "unsaid"), said("b", 49, 2, "less"))).isEqualTo("unsaid");
        assertThat(name(said("a", null, 1, "unsaid"), said("b", 51, 0, "more"))).isEqualTo("more");
    }

    @Test
    void whatTellsTheObjectApartIsNotOfItsProperties() {
        var fold = Fold.of(List.of(
                said("a", null, 1, Tlp.CLEAR, "{\"type\": \"malware\", \"id\": \"" + ID + "\", \"name\": \"N\"}")));

        assertThat(fold.properties().toString()).isEqualTo("{\"name\":\"N\"}");
    }

    @Test
    void nothingIsNotAValue() {
        assertThat(Fold.of(List.of(
                                said("a", 90, 1, Tlp.CLEAR, "{\"name\": null}"),
                                said("b", 10, 1, Tlp.CLEAR, "{\"name\": \"known\"}")))
                        .properties()
                        .toString())
                .isEqualTo("{\"name\":\"known\"}");
    }

    private static String name(Assertion... assertions) {
        return Fold.of(List.of(assertions)).properties().get("name").stringValue();
    }

    private static Assertion said(String source, @Nullable Integer confidence, long at, String name) {
        return said(source, confidence, at, Tlp.CLEAR, "{\"name\": \"" + name + "\"}");
    }

    private static Assertion said(String source, @Nullable Integer confidence, long at, Tlp tlp, String object) {
        return new Assertion(
                ID,
                source,
                ID,
                Json.object(object),
                new Qualifiers(confidence, tlp, null, null),
                Instant.ofEpochSecond(at));
    }
}
