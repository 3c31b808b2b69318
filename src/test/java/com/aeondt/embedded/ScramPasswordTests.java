package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ScramPasswordTests {

    /** The example of RFC 7677, section 3. */
    @Test
    void theKeysAreThoseOfTheStandard() {
        var salt = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");
        var password = ScramPassword.of("pencil", salt);
        assertThat(password.forPostgresql())
                .isEqualTo("SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ=="
                        + "$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=");
    }

    @Test
    void theSamePasswordIsNeverStoredTheSameTwice() {
        assertThat(ScramPassword.of("secret").forQpid())
                .isNotEqualTo(ScramPassword.of("secret").forQpid())
                .matches("[^,]+,,[^,]+,[^,]+,4096");
    }
}
