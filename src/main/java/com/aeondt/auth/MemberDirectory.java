package com.aeondt.auth;

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

    MemberDirectory(JdbcClient sql) {
        this.sql = sql;
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
}
