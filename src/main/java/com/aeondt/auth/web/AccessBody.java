package com.aeondt.auth.web;

import com.aeondt.auth.apikeys.ApiKeyId;
import com.aeondt.auth.users.UserAccess;
import com.aeondt.auth.users.UserState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a user may do, and why, as clients see it. */
@Schema(name = "UserAccess")
record AccessBody(
        UserState state,

        @Schema(description = "He may do everything in every tenant he belongs to")
        boolean installationAdministrator,

        List<Granted> granted,
        List<Key> keys) {

    @Schema(name = "GrantedScope")
    record Granted(
            @Schema(example = "work:write") String scope,
            String meaning,

            @Schema(
                    example = "[\"backend\"]",
                    description = "The roles that bring it; none: only as an administrator of the installation")
            List<String> roles) {}

    @Schema(name = "KeyAccess")
    record Key(
            ApiKeyId id,
            String name,

            @Schema(description = "What it may do at present: its scopes, as far as the user has them")
            List<String> scopes) {}

    static AccessBody of(UserAccess.Access access) {
        return new AccessBody(
                access.state(),
                access.installationAdministrator(),
                access.granted().stream()
                        .map(grant -> new Granted(grant.scope(), grant.meaning(), grant.roles()))
                        .toList(),
                access.keys().stream()
                        .map(key -> new Key(key.key().id(), key.key().name(), key.effective()))
                        .toList());
    }
}
