package com.aeondt.inference;

import com.aeondt.inference.gguf.Checksums;
import com.aeondt.inference.gguf.GgufException;
import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The model files of the installation. A name is looked up in a listing of the folder and never made into a path, so that
 * none can lead out of it; links that do are not listed.
 */
@Component
class ModelFolder {

    private static final String SUFFIX = ".gguf";
    private static final int DEPTH = 3;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "lpt1");

    private final Path folder;
    private final long largestUpload;
    private final Checksums checksums = new Checksums();

    ModelFolder(InferenceProperties settings) {
        this.folder = settings.models().toAbsolutePath().normalize();
        this.largestUpload = settings.upload().toBytes();
    }

    /** The files by name, in order of their names. */
    SortedMap<String, Path> files() {
        var files = new TreeMap<String, Path>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (var found = Files.walk(folder, DEPTH)) {
            var real = folder.toRealPath();
            for (var file : found.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)
                        && Files.isRegularFile(file)
                        && file.toRealPath().startsWith(real)) {
                    files.putIfAbsent(name.substring(0, name.length() - SUFFIX.length()), file);
                }
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file of this name; a path in front and the suffix behind are ignored. */
    Optional<Path> file(String name) {
        return Optional.ofNullable(files().get(plain(name)));
    }

    /** The name without a path in front and the suffix behind. */
    static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length()) : last;
    }

    /**
     * What the file's header says.
     *
     * @throws AeonException with {@link InferenceError#MODEL_INVALID}
     */
    ModelFile read(Path file) {
        try {
            return ModelFile.read(file);
        } catch (GgufException unsound) {
            throw new AeonException(InferenceError.MODEL_INVALID, unsound.reason(), unsound);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String checksum(Path file) {
        try {
            return checksums.of(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes in a file; it is there under its name only when it is whole and sound. */
    void add(String name, InputStream content) {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new AeonException(
                    PlatformError.VALIDATION, "A model's name has letters, digits, dots, hyphens and underscores.");
        }
        if (file(name).isPresent()) {
            throw new AeonException(InferenceError.MODEL_EXISTS, "There is a model '%s'.".formatted(name));
        }
        try {
            Files.createDirectories(folder);
            var incoming = Files.createTempFile(folder, "incoming", ".part");
            try {
                copy(content, incoming);
                read(incoming);
                Files.move(incoming, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void remove(Path file) {
        try {
            Files.delete(file.toRealPath(LinkOption.NOFOLLOW_LINKS));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void copy(InputStream content, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            var buffer = new byte[1 << 16];
            long total = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > largestUpload) {
                    throw new AeonException(
                            PlatformError.TOO_LARGE, "A model may have %d bytes.".formatted(largestUpload));
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
