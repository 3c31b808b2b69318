import com.aeondt.inference.gguf.RandomModel;
import java.nio.file.Path;

/** Writes a model with random weights: {@code MakeModel tiny|benchmark FILE}. Run with the test classes on the class path. */
public final class MakeModel {

    private MakeModel() {}

    public static void main(String[] arguments) throws Exception {
        var model = arguments[0].equals("benchmark") ? RandomModel.benchmark() : RandomModel.tiny();
        model.writer().write(Path.of(arguments[1]));
    }
}
