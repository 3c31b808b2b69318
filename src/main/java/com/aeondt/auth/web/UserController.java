package com.aeondt.auth.web;

import com.aeondt.auth.users.Invitations;
import com.aeondt.auth.users.UserAccess;
import com.aeondt.auth.users.UserId;
import com.aeondt.auth.users.Users;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/users")
class UserController {

    private final Users users;
    private final Invitations invitations;
    private final UserAccess access;

    UserController(Users users, Invitations invitations, UserAccess access) {
        this.users = users;
        this.invitations = invitations;
        this.access = access;
    }

    @Schema(name = "InviteUser", example = """
            {"displayName": "Ada Example", "email": "ada@example.org", "roles": ["backend"]}
            """)
    record InviteUser(
            @NotBlank @Size(max = 200) String displayName,
            @NotBlank @Email @Size(max = 254) String email,
            @NotEmpty @Size(max = 20) Set<@NotBlank String> roles) {}

    @Schema(name = "ChangeUser", example = """
            {"displayName": "Ada Example-Lovelace"}
            """)
    record ChangeUser(
            @Schema(description = "Absent: as it is") @Size(min = 1, max = 200) @Nullable String displayName,

            @Schema(description = "Absent: as it is; a new one counts as unverified") @Email @Size(max = 254) @Nullable String email) {}

    @Schema(name = "AssignRoles", example = """
            {"roles": ["backend", "qa"]}
            """)
    record AssignRoles(@NotNull @Size(max = 20) Set<@NotBlank String> roles) {}

    @Operation(summary = "List the users of the tenant", description = "Oldest first, invited and disabled ones too.")
    @RequiresScope("auth:read")
    @GetMapping
    Page<UserBody> list(PageQuery page) {
        return page.page(users.list(page.request()).map(UserBody::of));
    }

    @Operation(
            summary = "Invite somebody into the tenant",
            description =
                    "He gets a letter with a link that works once. Nobody gives roles that allow more than he may himself.")
    @RequiresScope("auth:admin")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UserBody> invite(@Valid @RequestBody InviteUser body) {
        var user = invitations.invite(body.displayName(), body.email(), body.roles());
        return Answers.created(user.id(), user.revision(), UserBody.of(user));
    }

    @Operation(summary = "Read a user")
    @RequiresScope("auth:read")
    @GetMapping("/{id}")
    ResponseEntity<UserBody> read(@PathVariable UUID id) {
        return UserBody.answer(users.find(new UserId(id)));
    }

    @Operation(
            summary = "Change a user's name or address",
            description =
                    "An account that belongs to other tenants, too, is changed by administrators of the installation.")
    @RequiresScope("auth:admin")
    @PatchMapping("/{id}")
    ResponseEntity<UserBody> change(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody ChangeUser body) {
        return UserBody.answer(users.change(new UserId(id), seen, body.displayName(), body.email()));
    }

    @Operation(
            summary = "Take a user out of the tenant",
            description = "His keys for it are revoked. The last administrator stays.")
    @RequiresScope("auth:admin")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @IfMatch Revision seen) {
        users.remove(new UserId(id), seen);
    }

    @Operation(summary = "Give a user other roles", description = "Replaces all of them; felt within a second.")
    @RequiresScope("auth:admin")
    @PutMapping("/{id}/roles")
    ResponseEntity<UserBody> assign(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody AssignRoles body) {
        return UserBody.answer(users.assign(new UserId(id), seen, body.roles()));
    }

    @Operation(
            summary = "Send the invitation again",
            description = "With a new link; the ones sent before stop working.")
    @RequiresScope("auth:admin")
    @PostMapping("/{id}/invitation")
    ResponseEntity<UserBody> inviteAgain(@PathVariable UUID id, @IfMatch Revision seen) {
        return UserBody.answer(invitations.again(new UserId(id), seen));
    }

    @Operation(
            summary = "Deactivate a user",
            description =
                    "He cannot use the tenant any more, within a second; in his last tenant his sessions end, too.")
    @RequiresScope("auth:admin")
    @PostMapping("/{id}/deactivate")
    ResponseEntity<UserBody> deactivate(@PathVariable UUID id, @IfMatch Revision seen) {
        return UserBody.answer(users.deactivate(new UserId(id), seen));
    }

    @Operation(summary = "Activate a deactivated user", description = "He logs in anew; his keys work again.")
    @RequiresScope("auth:admin")
    @PostMapping("/{id}/activate")
    ResponseEntity<UserBody> activate(@PathVariable UUID id, @IfMatch Revision seen) {
        return UserBody.answer(users.activate(new UserId(id), seen));
    }

    @Operation(
            summary = "What a user may do, and why",
            description = "Scope by scope with the roles that bring it, and the keys that call for him.")
    @RequiresScope("auth:read")
    @GetMapping("/{id}/access")
    AccessBody access(@PathVariable UUID id) {
        return AccessBody.of(access.of(new UserId(id)));
    }
}
