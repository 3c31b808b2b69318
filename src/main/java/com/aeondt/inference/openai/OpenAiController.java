package com.aeondt.inference.openai;

import com.aeondt.inference.Embeddings;
import com.aeondt.inference.EventStreamWriter;
import com.aeondt.inference.LanguageModels;
import com.aeondt.inference.ModelView;
import com.aeondt.inference.Texts;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.PlatformError;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's operations over the same models, quotas and counts as the server's own. */
@Hidden
@RestController
@RequestMapping("/v1")
class OpenAiController {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCOPE = "llm:use";

    private final Texts texts;
    private final LanguageModels models;
    private final Embeddings embeddings;
    private final Clock clock;

    OpenAiController(Texts texts, LanguageModels models, Embeddings embeddings, Clock clock) {
        this.texts = texts;
        this.models = models;
        this.embeddings = embeddings;
        this.clock = clock;
    }

    @GetMapping("/models")
    ObjectNode models() {
        mayUse();
        var answer = JSON.createObjectNode().put("object", "list");
        var data = answer.putArray("data");
        models.list().stream()
                .filter(ModelView::usable)
                .forEach(model -> data.add(OpenAiAnswers.model(model.name(), now())));
        data.add(OpenAiAnswers.model(Embeddings.MODEL, now()));
        return answer;
    }

    @GetMapping("/models/{name}")
    ObjectNode model(@PathVariable String name) {
        mayUse();
        if (!name.equals(Embeddings.MODEL)) {
            models.find(name);
        }
        return OpenAiAnswers.model(name, now());
    }

    @PostMapping("/chat/completions")
    void chat(@RequestBody JsonNode body, HttpServletResponse response) throws IOException {
        mayUse();
        var request = new OpenAiRequest(body);
        write(request, request.chat(texts.timeout()), true, response);
    }

    @PostMapping("/completions")
    void complete(@RequestBody JsonNode body, HttpServletResponse response) throws IOException {
        mayUse();
        var request = new OpenAiRequest(body);
        write(request, request.completion(texts.timeout()), false, response);
    }

    @PostMapping("/embeddings")
    ObjectNode embed(@RequestBody JsonNode body) {
        mayUse();
        var request = new OpenAiRequest(body);
        if (!request.model().orElse(Embeddings.MODEL).equals(Embeddings.MODEL)) {
            throw new AeonException(
                    InferenceError.MODEL_NOT_FOUND, "Embeddings are made by '%s'.".formatted(Embeddings.MODEL));
        }
        if (request.dimensions().orElse(Embeddings.DIMENSION) != Embeddings.DIMENSION) {
            throw new AeonException(
                            InferenceError.PARAMETER_UNSUPPORTED,
                            "Vectors have %d dimensions.".formatted(Embeddings.DIMENSION))
                    .with("param", "dimensions");
        }
        boolean base64 = request.base64();
        var embedded = embeddings.charged(request.input());
        return OpenAiAnswers.embeddings(Embeddings.MODEL, embedded.vectors(), embedded.tokens(), base64);
    }

    private void write(OpenAiRequest request, TextRequest text, boolean chat, HttpServletResponse response)
            throws IOException {
        var model = models.resolve(request.model());
        var answers = new OpenAiAnswers(now(), model);
        if (request.stream()) {
            stream(request, text, chat, answers, new EventStreamWriter(response));
            return;
        }
        var completion = texts.write(request.model(), text, TextSink.NONE).completion();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), chat ? answers.chat(completion) : answers.completion(completion));
    }

    private void stream(
            OpenAiRequest request, TextRequest text, boolean chat, OpenAiAnswers answers, EventStreamWriter events) {
        try {
            var completion = texts.write(request.model(), text, piece -> {
                        if (chat && !events.begun()) {
                            events.send(answers.opening().toString());
                        }
                        events.send((chat ? answers.chatPiece(piece) : answers.completionPiece(piece)).toString());
                    })
                    .completion();
            if (chat && !events.begun()) {
                events.send(answers.opening().toString());
            }
            if (!completion.calls().isEmpty()) {
                events.send(answers.chatCalls(completion.calls()).toString());
            }
            events.send((chat ? answers.chatEnd(completion.finish()) : answers.completionEnd(completion.finish()))
                    .toString());
            if (request.includeUsage()) {
                events.send(answers.usage(completion.usage(), chat).toString());
            }
            events.send("[DONE]");
        } catch (UncheckedIOException gone) {
            // the client has left: the text was ended, and nobody is there to tell
            return;
        } catch (AeonException failed) {
            if (!events.begun()) {
                throw failed;
            }
            events.send(OpenAiErrors.body(failed).toString());
        }
    }

    private static void mayUse() {
        var caller =
                Caller.bound().orElseThrow(() -> new AeonException(PlatformError.UNAUTHENTICATED, "Send an API key."));
        if (!caller.may(SCOPE)) {
            throw new AeonException(PlatformError.FORBIDDEN, "This needs the scope " + SCOPE + ".");
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
