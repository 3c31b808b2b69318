package com.aeondt.tasks.git;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressPolicyTests {

    private final EgressPolicy strict = policy(false, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x.git",
                "https://localhost/x.git",
                "https://10.1.2.3/x.git",
                "https://172.16.0.1/x.git",
                "https://192.168.1.1/x.git",
                "https://169.254.169.254/latest",
                "https://100.64.0.1/x.git",
                "https://0.0.0.0/x.git",
                "https://[::1]/x.git",
                "https://[fd00::1]/x.git",
                "https://[fe80::1]/x.git",
                "https://[::ffff:127.0.0.1]/x.git",
                "https://2130706433/x.git",
                "http://example.org/x.git",
                "file:///srv/x.git",
                "ssh://git@example.org/x.git",
                "git://example.org/x.git",
                "https://user:secret@example.org/x.git",
                "/srv/x.git",
                "ext::sh -c id",
                "https:///x.git"
            })
    void whatIsNotPublicIsRefused(String url) {
        assertThatThrownBy(() -> strict.check(url)).isInstanceOf(AeonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.215.14/x.git", "https://[2606:2800:21f:cb07::1]/x.git"})
    void publicAddressesPass(String url) {
        assertThatCode(() -> strict.check(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/x.git", "http://10.0.0.1/x.git", "file:///srv/x.git"})
    void whoRunsTheServerMayAllowMore(String url) {
        assertThatCode(() -> policy(true, true).check(url)).doesNotThrowAnyException();
    }

    private static EgressPolicy policy(boolean file, boolean privateAddresses) {
        return new EgressPolicy(
                new GitProperties(file, privateAddresses, Duration.ofSeconds(30), "AEON", "aeon@localhost"));
    }
}
