package com.aeondt.inference.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How much memory a process holds, where the operating system tells: Linux. */
final class ResidentMemory {

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");

    private ResidentMemory() {}

    /** The resident bytes of the process, its mapped files included; empty when it is gone or cannot be seen. */
    static OptionalLong of(long pid) {
        try {
            var matcher = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1)) << 10) : OptionalLong.empty();
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }
}
