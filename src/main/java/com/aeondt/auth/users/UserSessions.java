package com.aeondt.auth.users;

import com.aeondt.auth.sessions.OpenSessions;
import com.aeondt.auth.sessions.SessionView;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logins of a user of the current tenant, for its administrators. */
@Service
@Transactional(readOnly = true)
public class UserSessions {

    private final Members members;
    private final OpenSessions sessions;

    UserSessions(Members members, OpenSessions sessions) {
        this.members = members;
        this.sessions = sessions;
    }

    public List<SessionView> of(UserId user) {
        members.require(user);
        return sessions.of(user.value());
    }

    public void end(UserId user, UUID session) {
        members.mustBeGovernable(members.require(user));
        sessions.end(user.value(), session, "ended by an administrator");
    }
}
