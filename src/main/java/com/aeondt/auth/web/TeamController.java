package com.aeondt.auth.web;

import com.aeondt.auth.teams.TeamId;
import com.aeondt.auth.teams.TeamView;
import com.aeondt.auth.teams.Teams;
import com.aeondt.auth.users.UserId;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
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
@ApiController("/teams")
class TeamController {

    private final Teams teams;

    TeamController(Teams teams) {
        this.teams = teams;
    }

    @Schema(name = "MakeTeam", example = """
            {"name": "Platform", "description": "Runs what the others build on"}
            """)
    record MakeTeam(
            @NotBlank @Size(max = 100) String name,
            @Size(max = 500) @Nullable String description) {}

    @Schema(name = "ChangeTeam", example = """
            {"description": "Runs what the others build on"}
            """)
    record ChangeTeam(
            @Schema(description = "Absent: as it is") @Size(min = 1, max = 100) @Nullable String name,

            @Schema(description = "Absent: as it is") @Size(max = 500) @Nullable String description) {}

    @Schema(name = "Team")
    record TeamBody(
            TeamId id,
            @Schema(example = "Platform") String name,
            String description,
            List<UserId> members,
            String etag) {

        static TeamBody of(TeamView team) {
            return new TeamBody(
                    team.id(),
                    team.name(),
                    team.description(),
                    team.members(),
                    team.revision().etag());
        }

        static ResponseEntity<TeamBody> answer(TeamView team) {
            return Answers.ok(team.revision(), of(team));
        }
    }

    @Operation(summary = "List the teams", description = "Oldest first.")
    @RequiresScope("auth:read")
    @GetMapping
    Page<TeamBody> list(PageQuery page) {
        return page.page(teams.list(page.request()).map(TeamBody::of));
    }

    @Operation(summary = "Make a team", description = "A name for a group of users; it grants nothing.")
    @RequiresScope("auth:admin")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TeamBody> make(@Valid @RequestBody MakeTeam body) {
        var team = teams.make(body.name(), Objects.requireNonNullElse(body.description(), ""));
        return Answers.created(team.id(), team.revision(), TeamBody.of(team));
    }

    @Operation(summary = "Read a team")
    @RequiresScope("auth:read")
    @GetMapping("/{id}")
    ResponseEntity<TeamBody> read(@PathVariable UUID id) {
        return TeamBody.answer(teams.find(new TeamId(id)));
    }

    @Operation(summary = "Change a team's name or description")
    @RequiresScope("auth:admin")
    @PatchMapping("/{id}")
    ResponseEntity<TeamBody> change(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody ChangeTeam body) {
        return TeamBody.answer(teams.change(new TeamId(id), seen, body.name(), body.description()));
    }

    @Operation(summary = "Delete a team", description = "Its members stay users of the tenant.")
    @RequiresScope("auth:admin")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, @IfMatch Revision seen) {
        teams.drop(new TeamId(id), seen);
    }

    @Operation(summary = "Put a user into a team", description = "If-Match is the team's.")
    @RequiresScope("auth:admin")
    @PutMapping("/{id}/members/{user}")
    ResponseEntity<TeamBody> add(@PathVariable UUID id, @PathVariable UUID user, @IfMatch Revision seen) {
        return TeamBody.answer(teams.add(new TeamId(id), seen, new UserId(user)));
    }

    @Operation(summary = "Take a user out of a team", description = "If-Match is the team's.")
    @RequiresScope("auth:admin")
    @DeleteMapping("/{id}/members/{user}")
    ResponseEntity<TeamBody> remove(@PathVariable UUID id, @PathVariable UUID user, @IfMatch Revision seen) {
        return TeamBody.answer(teams.remove(new TeamId(id), seen, new UserId(user)));
    }
}
