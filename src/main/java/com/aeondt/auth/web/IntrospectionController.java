package com.aeondt.auth.web;

import com.aeondt.auth.sessions.Introspection;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.RequiresScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Identity")
@ApiController("/auth")
class IntrospectionController {

    private static final Set<String> PARAMETERS = Set.of("token", "token_type_hint");

    private final Introspection introspection;

    IntrospectionController(Introspection introspection) {
        this.introspection = introspection;
    }

    /** The names are those of RFC 7662. */
    @Schema(name = "TokenIntrospection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Schema(description = "false, and nothing else, when the token is not good here")
            boolean active,

            @Schema(example = "work:read work:write") @Nullable String scope,

            @Nullable String username,
            @JsonProperty("token_type") @Nullable String tokenType,
            @Nullable UUID sub,
            @Nullable String iss,
            @Nullable List<String> aud,
            @Nullable String jti,
            @Nullable String sid,
            @Nullable Long iat,
            @Nullable Long exp) {

        static final Answer INACTIVE = new Answer(false, null, null, null, null, null, null, null, null, null, null);

        static Answer of(Introspection.ActiveToken token) {
            var scope = String.join(" ", token.scopes());
            var jwt = token.jwt();
            if (jwt == null) {
                return new Answer(
                        true,
                        scope,
                        token.username(),
                        token.tokenType(),
                        token.subject(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            }
            return new Answer(
                    true,
                    scope,
                    token.username(),
                    token.tokenType(),
                    token.subject(),
                    jwt.issuer(),
                    jwt.audience(),
                    jwt.id(),
                    jwt.session(),
                    jwt.issuedAt().getEpochSecond(),
                    jwt.expiresAt().getEpochSecond());
        }
    }

    @Operation(
            summary = "What an access token or API key stands for",
            description =
                    "RFC 7662. Tells of tokens whose holder belongs to the caller's tenant; every other is not active.")
    @RequiresScope("auth:read")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping(path = "/introspect", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Answer introspect(@RequestBody MultiValueMap<String, String> form) {
        var token = form.getFirst("token");
        if (token == null || !PARAMETERS.containsAll(form.keySet())) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "The form has token, and may have token_type_hint.",
                    List.of(new Violation("token", "required", "The token to look at.")));
        }
        return introspection.of(token).map(Answer::of).orElse(Answer.INACTIVE);
    }
}
