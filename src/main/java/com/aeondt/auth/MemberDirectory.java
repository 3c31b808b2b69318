package com.aeondt.auth;

import com.aeondt.platform.Tenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current tenant, as far as other modules may ask. */
@Service
@Transactional(readOnly = true)
public class MemberDirectory {

    private final JdbcClient sql;
    private final IdentityRows rows;

    MemberDirectory(JdbcClient sql, IdentityRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** A member who may log in. */
    public record Member(UUID id, String username) {}

    /** The active member with this mail address, in either case; row-level security hides everybody else. */
    public Optional<Member> withEmail(String email) {
        return sql.sql("""
                        select u.id, u.username from auth.user_account u
                        where lower(u.email) = lower(:email) and u.status = 'ACTIVE'
                        """).param("email", email).query(Member.class).optional();
    }

    /** Whether a user is an active member who holds the scope now. */
    public boolean may(UUID user, String scope) {
        boolean active = sql.sql("select exists (select 1 from auth.user_account where id = :id and status = 'ACTIVE')")
                .param("id", user)
                .query(Boolean.class)
                .single();
        return active
                && rows.grants(user, false).stream()
                        .anyMatch(grant -> grant.tenant().equals(Tenant.current())
                                && grant.scopes().contains(scope));
    }
}
