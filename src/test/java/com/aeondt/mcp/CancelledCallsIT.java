package com.aeondt.mcp;

import static com.aeondt.mcp.RawMessages.message;
import static com.aeondt.mcp.RawMessages.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.inference.gguf.ServedModels;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client that takes a call back ends what the call was doing. */
@AeonIT
class CancelledCallsIT {

    @Autowired
    private Callers callers;

    @BeforeAll
    static void aModel() throws IOException {
        ServedModels.tiny();
    }

    /** A hundred runs would write up to forty thousand tokens. */
    @Test
    void aBenchmarkEndsInTheMiddle() {
        var http = callers.asInstallationAdministrator().http();
        var session = session(http);
        var call = CompletableFuture.supplyAsync(() -> message(
                        http,
                        session,
                        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"benchmark_model\","
                                + "\"arguments\":{\"model\":\"tiny\",\"num_runs\":100,\"max_tokens\":1024}}}")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        await().until(() -> {
            message(
                    http,
                    session,
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":7}}");
            return call.isDone();
        });

        assertThat(call.join()).contains("mcp-call-cancelled");
    }
}
