package com.aeondt.auth.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final Octets RFC_SECRET = Octets.of("12345678901234567890");
    private static final long NEVER = -1;

    /** The vectors of RFC 6238, appendix B, for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandardHold(long second, String code) {
        assertThat(Totp.code(RFC_SECRET, second / 30, 8)).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodOneStepEarlyAndOneLateAndNoFurther() {
        var now = Instant.ofEpochSecond(1_111_111_109);
        var code = Totp.at(RFC_SECRET, now);

        assertThat(Totp.match(RFC_SECRET, code, now, NEVER)).hasValue(now.getEpochSecond() / 30);
        assertThat(Totp.match(RFC_SECRET, code, now.minusSeconds(30), NEVER)).isPresent();
        assertThat(Totp.match(RFC_SECRET, code, now.plusSeconds(30), NEVER)).isPresent();
        assertThat(Totp.match(RFC_SECRET, code, now.minusSeconds(61), NEVER)).isEmpty();
        assertThat(Totp.match(RFC_SECRET, code, now.plusSeconds(61), NEVER)).isEmpty();
    }

    @Test
    void aStepIsOverOnceItWasUsed() {
        var now = Instant.ofEpochSecond(1_111_111_109);
        var code = Totp.at(RFC_SECRET, now);
        long used = Totp.match(RFC_SECRET, code, now, NEVER).orElseThrow();

        assertThat(Totp.match(RFC_SECRET, code, now, used)).isEmpty();
        assertThat(Totp.match(RFC_SECRET, Totp.at(RFC_SECRET, now.minusSeconds(30)), now, used))
                .isEmpty();
        assertThat(Totp.match(RFC_SECRET, Totp.at(RFC_SECRET, now.plusSeconds(30)), now, used))
                .isPresent();
    }

    @Test
    void theSecretIsTextThatAuthenticatorsRead() {
        // the vectors of RFC 4648, section 10, without padding
        assertThat(Base32.encode(Octets.of("foobar").bytes())).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.encode(Octets.of("f").bytes())).isEqualTo("MY");
        assertThat(Totp.text(RFC_SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.uri(RFC_SECRET, "AEON", "ada smith"))
                .isEqualTo("otpauth://totp/AEON:ada%20smith?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=AEON"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void recoveryCodesAreLongDifferentAndForgivingAboutDashes() {
        var codes = RecoveryCode.newSet();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes.getFirst().text()).matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}");
        assertThat(codes.getFirst().toString()).doesNotContain(codes.getFirst().text());
        var typed = new RecoveryCode(codes.getFirst().text().replace("-", " ").toLowerCase(Locale.ROOT));
        assertThat(typed.hash()).isEqualTo(codes.getFirst().hash());
    }
}
