package com.aeondt.auth.web;

import com.aeondt.auth.roles.RoleView;
import com.aeondt.auth.roles.Roles;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/roles")
class RoleController {

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @Schema(name = "MakeRole", example = """
            {"name": "release-manager", "description": "Plans and reads", "scopes": ["work:read", "work:write"]}
            """)
    record MakeRole(
            @NotNull @Pattern(regexp = "(?!.*--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?") @Size(max = 60) String name,

            @NotNull @Size(max = 500) String description,
            @NotEmpty Set<@NotBlank String> scopes) {}

    @Schema(name = "ChangeRole", example = """
            {"scopes": ["work:read"]}
            """)
    record ChangeRole(
            @Schema(description = "Absent: as it is") @Size(max = 500) @Nullable String description,

            @Schema(description = "Absent: as they are; otherwise all of them") @Size(min = 1) @Nullable Set<@NotBlank String> scopes) {}

    @Schema(name = "Role")
    record RoleBody(
            @Schema(example = "backend") String name,
            String description,
            @Schema(example = "[\"work:read\"]") List<String> scopes,

            @Schema(description = "The same in every tenant; nobody changes it")
            boolean builtIn,

            String etag) {

        static RoleBody of(RoleView role) {
            return new RoleBody(
                    role.name(),
                    role.description(),
                    role.scopes(),
                    role.builtIn(),
                    role.revision().etag());
        }
    }

    @Operation(
            summary = "List the roles",
            description = "The built-in ones first, then the tenant's own; all of them, there are not many.")
    @RequiresScope("auth:read")
    @GetMapping
    Page<RoleBody> list() {
        return new Page<>(roles.list().stream().map(RoleBody::of).toList(), null);
    }

    @Operation(summary = "Make a role", description = "With scopes that the caller has himself.")
    @RequiresScope("auth:admin")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoleBody> make(@Valid @RequestBody MakeRole body) {
        var role = roles.make(body.name(), body.description(), body.scopes());
        return Answers.created(role.name(), role.revision(), RoleBody.of(role));
    }

    @Operation(summary = "Read a role")
    @RequiresScope("auth:read")
    @GetMapping("/{name}")
    ResponseEntity<RoleBody> read(@PathVariable String name) {
        var role = roles.find(name);
        return Answers.ok(role.revision(), RoleBody.of(role));
    }

    @Operation(
            summary = "Change what a role of the tenant allows",
            description = "Whoever holds it feels it within a second.")
    @RequiresScope("auth:admin")
    @PatchMapping("/{name}")
    ResponseEntity<RoleBody> change(
            @PathVariable String name, @IfMatch Revision seen, @Valid @RequestBody ChangeRole body) {
        var role = roles.change(name, seen, body.description(), body.scopes());
        return Answers.ok(role.revision(), RoleBody.of(role));
    }

    @Operation(summary = "Delete a role of the tenant", description = "One that nobody holds.")
    @RequiresScope("auth:admin")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String name, @IfMatch Revision seen) {
        roles.drop(name, seen);
    }
}
