package com.aeondt.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTests {

    @Test
    void anIpv4AddressStandsForItself() {
        assertThat(NetworkAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void addressesOfOneIpv6NetworkCountTogether() {
        assertThat(NetworkAddress.of("2001:db8:1:2::1"))
                .isEqualTo(NetworkAddress.of("2001:db8:1:2:ffff::99"))
                .isNotEqualTo(NetworkAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressIsNotResolved() {
        assertThat(NetworkAddress.of("fe80::1%eth0.example")).isEqualTo("fe80::1%eth0.example");
    }
}
