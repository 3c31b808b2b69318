package com.aeondt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The quick rule must be the firewall's own, or something would pass that it stops. */
class HeaderTextTests {

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();

    @Test
    void eachLatinCharacterIsJudgedAsTheFirewallDoes() {
        for (char letter = 0; letter < 0x180; letter++) {
            var text = "a" + letter + "b";
            assertThat(HeaderText.isValue(text))
                    .as("value with U+%04X", (int) letter)
                    .isEqualTo(firewallTakesValue(text));
            assertThat(HeaderText.isName(text))
                    .as("name with U+%04X", (int) letter)
                    .isEqualTo(firewallTakesName(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "curl/8.5.0", "a\tb", "grüße", "\u0378", "\u2028", "line\nbreak", "\u0000"})
    void whateverElseIsJudgedAsTheFirewallDoes(String text) {
        assertThat(HeaderText.isValue(text)).isEqualTo(firewallTakesValue(text));
    }

    @Test
    void theFirewallStopsSomethingAtAll() {
        var request = firewall.getFirewalledRequest(request("X-Odd", "line\nbreak"));
        assertThatThrownBy(() -> request.getHeader("X-Odd")).isInstanceOf(RequestRejectedException.class);
    }

    private boolean firewallTakesValue(String value) {
        return takes("X-Odd", value);
    }

    private boolean firewallTakesName(String name) {
        return takes(name, "plain");
    }

    private boolean takes(String name, String value) {
        try {
            firewall.getFirewalledRequest(request(name, value)).getHeader(name);
            return true;
        } catch (RequestRejectedException refused) {
            return false;
        }
    }

    private static MockHttpServletRequest request(String name, String value) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(name, value);
        return request;
    }
}
