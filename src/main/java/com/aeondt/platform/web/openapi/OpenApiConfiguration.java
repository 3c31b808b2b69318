package com.aeondt.platform.web.openapi;

import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.PageQuery;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document at {@code /v3/api-docs}: what the controllers say, and what the contract adds to all of them. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String BEARER = "bearer";
    static final String API_KEY = "apiKey";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageQuery.class).addAnnotationsToIgnore(IfMatch.class);
    }

    @Bean
    OpenAPI aeonApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("AEON")
                        .version("v1")
                        .description("""
                                Engineering operations: work, delivery, incidents, backups, knowledge, threats and local AI.

                                Errors are `application/problem+json`; `code` says which one, docs/api/problems.md what to do. \
                                Lists come in pages: pass `next` as `cursor`. Changes need the entity tag they are based on in \
                                `If-Match`. A POST with an `Idempotency-Key` can be retried safely. Writes answer with \
                                `X-Aeon-Sequence`; a read with `X-Aeon-Min-Sequence` is never older. A caller with several \
                                tenants chooses one with `X-Customer-ID`. New fields and enumeration values may appear at any \
                                time.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")))
                .tags(ApiGroups.tags())
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token from POST /api/v1/auth/token."))
                        .addSecuritySchemes(
                                API_KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-API-Key")
                                        .description("A key from POST /api/v1/api-keys."))
                        .addSchemas("Problem", Problem.schema())
                        .addSchemas("Violation", Problem.violation()));
    }

    @Bean
    GlobalOperationCustomizer contractOfEveryOperation() {
        return new OperationContract();
    }

    @Bean
    GlobalOpenApiCustomizer finish() {
        return new DocumentFinish();
    }
}
