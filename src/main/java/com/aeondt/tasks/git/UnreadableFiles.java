package com.aeondt.tasks.git;

import com.aeondt.tasks.files.FileName;
import com.aeondt.tasks.todofile.Utf8;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Todo files of a commit that are not UTF-8. Each is left alone on both sides, and what both had last stays what it was, until
 * somebody mends it.
 *
 * @param offsets of the first byte that does not fit
 */
record UnreadableFiles(Map<FileName, Integer> offsets) {

    static UnreadableFiles among(Map<FileName, byte[]> files) {
        var offsets = new EnumMap<FileName, Integer>(FileName.class);
        files.forEach((name, bytes) -> {
            try {
                Utf8.decode(bytes);
            } catch (Utf8.InvalidUtf8Exception e) {
                offsets.put(name, e.offset());
            }
        });
        return new UnreadableFiles(offsets);
    }

    /** Takes them out of these files. */
    void removeFrom(Map<FileName, byte[]> files) {
        files.keySet().removeAll(offsets.keySet());
    }

    /** For whoever reads the run; null when there are none. */
    @Nullable String told() {
        return offsets.isEmpty()
                ? null
                : offsets.entrySet().stream()
                        .map(file -> file.getKey().text() + " is not UTF-8 at byte " + file.getValue()
                                + " and is left alone until it is.")
                        .collect(Collectors.joining(" "));
    }
}
