package com.aeondt.tasks.git;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a remote.
 *
 * @param secret a password or token; null leaves it as it is, empty removes it
 */
public record RemoteSettings(
        String url,
        String branch,
        String folder,
        @Nullable String username,
        @Nullable String secret,
        @Nullable Duration every) {

    public RemoteSettings {
        folder = folder.replaceAll("^/+|/+$", "");
    }

    @Override
    public String toString() {
        return "RemoteSettings[" + branch + "]";
    }
}
