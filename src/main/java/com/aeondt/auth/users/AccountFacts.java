package com.aeondt.auth.users;

import com.aeondt.platform.persistence.SystemAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a tenant cannot see of an account, because it concerns other tenants. Only yes and no leave here. */
@Repository
class AccountFacts {

    private final JdbcClient sql;

    AccountFacts(@SystemAccess JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether he belongs to more tenants than one. */
    boolean shared(UserId user) {
        return yes("select count(*) > 1 from auth.membership where user_id = :user and status <> 'INVITED'", user);
    }

    /** Whether this is the only active membership he has, or he has none. */
    boolean lastMembership(UserId user) {
        return yes("select count(*) <= 1 from auth.membership where user_id = :user and status = 'ACTIVE'", user);
    }

    /** Whether nobody else could run the installation. */
    boolean lastOfInstallation(UserId user) {
        return yes(
                "select count(*) = 0 from auth.user_account where installation_admin and status = 'ACTIVE' and id <> :user",
                user);
    }

    /** Whether another account has the address; whose it is stays unknown. */
    boolean addressTaken(String email, UserId user) {
        return sql.sql(
                        "select exists (select from auth.user_account where lower(email) = lower(:email) and id <> :user)")
                .param("email", email)
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }

    private boolean yes(String question, UserId user) {
        return sql.sql(question)
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }
}
