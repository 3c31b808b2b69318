package com.aeondt.inference.worker;

import com.aeondt.platform.AeonException;
import de.kherud.llama.LlamaModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line that starts a worker from the same program as this process. */
final class WorkerCommand {

    private static final String NESTED = "jar:nested:";
    private static final List<String> JVM = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");

    private WorkerCommand() {}

    /**
     * @param folder the worker's own folder, for its socket and the native library
     */
    static List<String> of(Path folder, Path socket, NativeSettings settings, WorkerLimits limits) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        words.add("-XX:ErrorFile=" + limits.log() + ".crash");
        words.add("-Dde.kherud.llama.tmpdir=" + folder);
        limits.library().ifPresent(library -> words.add("-Dde.kherud.llama.lib.path=" + library));
        words.addAll(program());
        words.add(socket.toString());
        words.addAll(settings.words());
        return words;
    }

    private static List<String> program() {
        var main = WorkerMain.class.getName();
        var here = location(WorkerMain.class);
        if (here.startsWith(NESTED)) {
            var jar = here.substring(NESTED.length(), here.indexOf("/!"));
            return List.of(
                    "-Dloader.main=" + main, "-cp", jar, "org.springframework.boot.loader.launch.PropertiesLauncher");
        }
        var path = Stream.of(WorkerMain.class, LlamaModel.class, AeonException.class)
                .map(WorkerCommand::location)
                .map(location -> Path.of(URI.create(location)).toString())
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
        return List.of("-cp", path, main);
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
