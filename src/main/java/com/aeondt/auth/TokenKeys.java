package com.aeondt.auth;

import com.aeondt.platform.jobs.RecurringWork;
import com.aeondt.platform.keys.KeyPurpose;
import com.aeondt.platform.keys.KeyRing;
import com.aeondt.platform.keys.KeyState;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The keys that access tokens are signed with. They take turns by themselves after a time, and when an administrator says so;
 * what a retired one signed stays good until the token ends.
 */
@Service
public class TokenKeys implements RecurringWork {

    private final KeyRing keys;
    private final Duration turn;

    TokenKeys(KeyRing keys, AuthProperties settings) {
        this.keys = keys;
        this.turn = settings.token().keyRotation();
        var longest = settings.token().accessLife().plus(settings.token().clockSkew());
        if (keys.overlap().compareTo(longest) < 0) {
            throw new IllegalStateException("aeon.keys.overlap (" + keys.overlap()
                    + ") must be at least aeon.auth.token.access-life and clock-skew together (" + longest + ")");
        }
    }

    /** The signing one first, then the next, then the retired ones. */
    public List<KeyState> list() {
        return keys.states(KeyPurpose.ACCESS_TOKEN);
    }

    /** Lets the next key sign from now on, and makes a new next one. */
    public List<KeyState> rotate() {
        keys.rotate(KeyPurpose.ACCESS_TOKEN);
        return list();
    }

    @Override
    public String name() {
        return "signing-key-rotation";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        if (keys.signedFor(KeyPurpose.ACCESS_TOKEN).compareTo(turn) >= 0) {
            rotate();
        }
    }
}
