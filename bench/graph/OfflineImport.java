import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import picocli.CommandLine;

/** Neo4j's own offline importer in this process: {@code OfflineImport FOLDER}, with nodes.csv and relationships.csv in it. */
class OfflineImport {

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var home = Files.createDirectories(folder.resolve("neo4j-home"));
        Files.createDirectories(home.resolve("conf"));
        var command = new ImportCommand.Full(new ExecutionContext(home, home.resolve("conf")));
        CommandLine.populateCommand(
                command,
                List.of(
                                "--nodes=" + folder.resolve("nodes.csv"),
                                "--relationships=" + folder.resolve("relationships.csv"),
                                "--overwrite-destination=true",
                                "--id-type=integer",
                                "neo4j")
                        .toArray(String[]::new));
        long begin = System.nanoTime();
        command.execute();
        System.out.printf("IMPORT_SECONDS %.1f%n", (System.nanoTime() - begin) / 1e9);
        System.exit(0);
    }
}
