package com.aeondt.auth.users;

import com.aeondt.auth.Scope;
import com.aeondt.auth.apikeys.ApiKeyView;
import com.aeondt.auth.apikeys.ApiKeys;
import com.aeondt.auth.roles.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a user may do in the current tenant, and why. */
@Service
@Transactional(readOnly = true)
public class UserAccess {

    private final Members members;
    private final Roles roles;
    private final ApiKeys keys;

    UserAccess(Members members, Roles roles, ApiKeys keys) {
        this.members = members;
        this.roles = roles;
        this.keys = keys;
    }

    /**
     * What he may do, and who may do it for him.
     *
     * @param installationAdministrator whether he may do everything, everywhere
     * @param granted in the order of the scopes; empty while he is not active
     * @param keys the keys that work and call for him, each at most with what is granted
     */
    public record Access(
            UserState state, boolean installationAdministrator, List<Granted> granted, List<KeyAccess> keys) {}

    /**
     * One scope.
     *
     * @param meaning what it allows, for people
     * @param roles the roles that bring it; empty when only the installation's administrators have it
     */
    public record Granted(String scope, String meaning, List<String> roles) {}

    /** A key, and what it may do at present. */
    public record KeyAccess(ApiKeyView key, List<String> effective) {}

    /**
     * The access of one user.
     *
     * @throws com.aeondt.platform.AeonException when he does not belong to the tenant
     */
    public Access of(UserId id) {
        var member = members.require(id);
        boolean administrator = member.account().installationAdmin();
        var granted = member.state() == UserState.ACTIVE ? granted(member, administrator) : List.<Granted>of();
        var held = granted.stream().map(Granted::scope).toList();
        var working = keys.of(id.value()).stream()
                .filter(key -> switch (key.state()) {
                    case ACTIVE, REPLACED -> true;
                    case EXPIRED, REVOKED -> false;
                })
                .map(key -> new KeyAccess(
                        key, key.scopes().stream().filter(held::contains).toList()))
                .toList();
        return new Access(member.state(), administrator, granted, working);
    }

    private List<Granted> granted(Member member, boolean administrator) {
        var byRole = roles.scopes(member.membership().roles());
        return Arrays.stream(Scope.values())
                .map(scope -> new Granted(
                        scope.text(),
                        scope.meaning(),
                        byRole.entrySet().stream()
                                .filter(role -> role.getValue().contains(scope.text()))
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList()))
                .filter(scope -> administrator || !scope.roles().isEmpty())
                .toList();
    }
}
