package com.aeondt.graph.query;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryPropertiesTests {

    @Test
    void theLimitsAreThoseOfASmallServer() {
        PropertiesContract.of(QueryProperties.class, "aeon.graph.query", Map.of())
                .defaults(new QueryProperties(Duration.ofSeconds(5), 4, 1_000, 4_000_000))
                .key("timeout", "20s", QueryProperties::timeout, Duration.ofSeconds(20))
                .refuses("timeout", "0s")
                .refuses("timeout", "2m")
                .key("concurrent", "8", QueryProperties::concurrent, 8)
                .refuses("concurrent", "0")
                .key("rows", "200", QueryProperties::rows, 200)
                .refuses("rows", "10001")
                .key("size", "1000", QueryProperties::size, 1_000)
                .refuses("size", "10")
                .complete();
    }
}
