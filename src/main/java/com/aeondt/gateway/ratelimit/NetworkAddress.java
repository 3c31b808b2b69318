package com.aeondt.gateway.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What one customer of an internet provider has: an IPv4 address, or a /64 network with IPv6. */
final class NetworkAddress {

    private static final int PREFIX = 8;

    private NetworkAddress() {}

    /** The text to count under; a text that is no address stands for itself. */
    static String of(String remoteAddress) {
        if (remoteAddress.indexOf(':') < 0) {
            return remoteAddress;
        }
        try {
            return InetAddress.ofLiteral(remoteAddress) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, PREFIX)
                    : remoteAddress;
        } catch (IllegalArgumentException other) {
            return remoteAddress;
        }
    }
}
