package com.aeondt.auth.web;

import com.aeondt.auth.TokenKeys;
import com.aeondt.platform.keys.KeyState;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.platform.web.RequiresStepUp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Tag(name = "Identity")
@ApiController("/auth/signing-keys")
class SigningKeyController {

    private final TokenKeys keys;

    SigningKeyController(TokenKeys keys) {
        this.keys = keys;
    }

    @Schema(name = "SigningKey")
    record Key(
            @Schema(example = "access-token-0190a0b1-7c3e-7000-8000-000000000001")
            String kid,

            @Schema(description = "next, current or retired; new stages may come", example = "current")
            String stage,

            Instant createdAt,
            @Nullable Instant retiredAt) {

        static Page<Key> page(List<KeyState> keys) {
            return new Page<>(
                    keys.stream()
                            .map(key -> new Key(key.id(), key.stage(), key.createdAt(), key.retiredAt()))
                            .toList(),
                    null);
        }
    }

    @Operation(
            summary = "List the keys that access tokens are signed with",
            description = "The signing one, the next one, and the retired ones whose signatures are still good.")
    @RequiresScope("platform:admin")
    @GetMapping
    Page<Key> list() {
        return Key.page(keys.list());
    }

    @Operation(
            summary = "Let the next key sign",
            description = "The present one is retired; what it has signed stays good until the token ends.")
    @RequiresScope("platform:admin")
    @RequiresStepUp
    @PostMapping("/rotate")
    Page<Key> rotate() {
        return Key.page(keys.rotate());
    }
}
