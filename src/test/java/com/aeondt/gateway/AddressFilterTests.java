package com.aeondt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AddressFilterTests {

    private static final List<String> NETWORKS = List.of("192.0.2.0/24", "2001:db8::/32");

    /** Whether a request from the address gets on. */
    private static boolean passes(List<String> networks, String address, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        request.addHeader("X-Forwarded-For", "192.0.2.7");
        var chain = new MockFilterChain();
        new AddressFilter(networks).doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "192.0.2.255", "2001:db8::1"})
    void whoCallsFromANamedNetworkGetsIn(String address) throws Exception {
        assertThat(passes(NETWORKS, address, "/api/v1/tasks")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.3.1", "127.0.0.1", "2001:db9::1", "::1"})
    void whoCallsFromElsewhereDoesNotWhateverHeSaysOfHimself(String address) {
        assertThatThrownBy(() -> passes(NETWORKS, address, "/api/v1/tasks"))
                .isInstanceOfSatisfying(
                        AeonException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.FORBIDDEN));
    }

    @Test
    void probesAreAnsweredFromAnywhere() throws Exception {
        assertThat(passes(NETWORKS, "198.51.100.1", "/health")).isTrue();
        assertThat(passes(NETWORKS, "198.51.100.1", "/ready")).isTrue();
    }

    @Test
    void withoutNetworksEverybodyMayCall() throws Exception {
        assertThat(passes(List.of(), "198.51.100.1", "/api/v1/tasks")).isTrue();
    }
}
