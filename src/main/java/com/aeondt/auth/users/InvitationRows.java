package com.aeondt.auth.users;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an invitation needs beside the account and the membership. */
@Repository
class InvitationRows {

    private final JdbcClient sql;

    InvitationRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether the address belongs to somebody in the current tenant. */
    boolean invitedOrMember(String email) {
        return sql.sql("""
                        select exists (select from auth.membership m join auth.user_account u on u.id = m.user_id
                        where lower(u.email) = lower(:email) or m.status = 'INVITED' and lower(m.invited_email) = lower(:email))
                        """).param("email", email).query(Boolean.class).single();
    }

    /** Makes the row that his password will be put into; nothing of it can be read here. */
    void prepareCredential(UserId user) {
        sql.sql("insert into auth.credential (user_id) values (:user)")
                .param("user", user.value())
                .update();
    }

    /** The name of the current tenant. */
    String tenant() {
        return sql.sql("select name from auth.tenant").query(String.class).single();
    }
}
