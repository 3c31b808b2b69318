package com.aeondt.inference.metering;

import com.aeondt.support.PropertiesContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextAuditPropertiesTests {

    @Test
    void defaultsKeysAndBounds() {
        PropertiesContract.of(TextAuditProperties.class, "aeon.inference.audit", Map.of())
                .defaults(new TextAuditProperties(false))
                .key("texts", "true", TextAuditProperties::texts, true)
                .refuses("texts", "perhaps")
                .complete();
    }
}
