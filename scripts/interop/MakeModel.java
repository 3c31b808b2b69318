import com.aeondt.inference.gguf.RandomModel;
import java.nio.file.Path;

/** Writes a model with random weights: {@code MakeModel tiny|tools|benchmark FILE}. Run with the test classes on the class path. */
public final class MakeModel {

    private MakeModel() {}

    public static void main(String[] arguments) throws Exception {
        var model = arguments[0].equals("benchmark") ? RandomModel.benchmark() : RandomModel.tiny();
        var writer = model.writer();
        if (arguments[0].equals("tools")) {
            writer.put("tokenizer.chat_template", RandomModel.TOOL_TEMPLATE);
        }
        writer.write(Path.of(arguments[1]));
    }
}
