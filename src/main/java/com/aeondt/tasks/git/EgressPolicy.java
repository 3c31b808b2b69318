package com.aeondt.tasks.git;

import com.aeondt.platform.AeonException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which addresses the server may be made to talk to. Asked when a remote is written, and again before each exchange. */
@Component
class EgressPolicy {

    private final GitProperties settings;

    EgressPolicy(GitProperties settings) {
        this.settings = settings;
    }

    /**
     * Lets an URL pass.
     *
     * @throws AeonException {@link GitError#NOT_ALLOWED}
     */
    void check(String url) {
        var uri = parse(url);
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getRawUserInfo() != null) {
            throw refused("Credentials do not belong into the URL; send them as username and secret.");
        }
        switch (scheme) {
            case "https" -> checkHost(uri);
            case "http" -> {
                if (!settings.allowPrivateAddresses()) {
                    throw refused("Plain http is not allowed.");
                }
            }
            case "file" -> {
                if (!settings.allowFile()) {
                    throw refused("Repositories of the server's own machine are not allowed.");
                }
            }
            default -> throw refused("The URL must begin with https://.");
        }
    }

    private void checkHost(URI uri) {
        if (uri.getHost() == null) {
            throw refused("The URL names no host.");
        }
        if (settings.allowPrivateAddresses()) {
            return;
        }
        try {
            for (var address : InetAddress.getAllByName(uri.getHost())) {
                if (isPrivate(address)) {
                    throw refused("The host has a loopback, private or link-local address.");
                }
            }
        } catch (UnknownHostException e) {
            throw new AeonException(GitError.NOT_ALLOWED, "The host " + uri.getHost() + " has no address.", e);
        }
    }

    /**
     * Lets a connection pass that has been made: a name may have been answered otherwise since it was checked.
     *
     * @throws AeonException {@link GitError#NOT_ALLOWED}
     */
    void checkConnected(InetAddress address) {
        if (!settings.allowPrivateAddresses() && isPrivate(address)) {
            throw refused("The host answered from a loopback, private or link-local address.");
        }
    }

    static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean carrierGrade = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrierGrade;
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new AeonException(GitError.NOT_ALLOWED, "That is no URL.", e);
        }
    }

    private static AeonException refused(String detail) {
        return new AeonException(GitError.NOT_ALLOWED, detail);
    }
}
