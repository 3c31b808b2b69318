package com.aeondt.support;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests whose answers are looked at as a whole, headers and streams included; {@link Call} is for those that are JSON alone. */
public final class JsonRest {

    private JsonRest() {}

    public static ResponseSpec post(RestTestClient http, String path, Map<String, ?> body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** The body of the answer, read. */
    public static JsonNode json(ResponseSpec answer) {
        return JsonMapper.shared().readTree(text(answer));
    }

    /** The body of the answer as it came. */
    public static String text(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
