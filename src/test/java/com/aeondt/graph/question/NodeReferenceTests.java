package com.aeondt.graph.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeReferenceTests {

    private static final String ID = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task--" + ID,
                ID,
                "TASK--6BA7B810-9DAD-11D1-80B4-00C04FD430C8",
                "6BA7B810-9DAD-11D1-80B4-00C04FD430C8"
            })
    void anIdWithoutItsTypeIsThatOfATask(String text) {
        assertThat(NodeReference.parse(text)).contains(new NodeReference.ById(new EntityId("task--" + ID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"malware--" + ID, "x-mitre-data-component--" + ID})
    void anIdIsReadWithItsType(String text) {
        assertThat(NodeReference.parse(text)).contains(new NodeReference.ById(new EntityId(text)));
    }

    @Test
    void theKeyOfATaskIsReadInEitherCase() {
        assertThat(NodeReference.parse("task-301")).contains(new NodeReference.ByKey("TASK-301"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "301", "malware--", "a b", "' OR 1=1", "TASK-"})
    void anythingElseIsNothing(String text) {
        assertThat(NodeReference.parse(text)).isEmpty();
    }
}
