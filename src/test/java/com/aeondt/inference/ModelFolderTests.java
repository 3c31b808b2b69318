package com.aeondt.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** S-11: a model's name leads nowhere but into its folder. */
class ModelFolderTests {

    @TempDir
    private Path parent;

    private ModelFolder folder;

    @BeforeEach
    void aFolderBesideASecret() throws Exception {
        Files.createDirectories(parent.resolve("models"));
        Files.writeString(parent.resolve("secret.gguf"), "secret");
        var settings = Map.of("aeon.inference.models", parent.resolve("models").toString());
        folder = new ModelFolder(new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("aeon.inference", InferenceProperties.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "..",
                ".",
                "",
                "a/../../secret",
                "/etc/passwd",
                "..\\secret",
                "secret\0",
                "se\ncret",
                "CON",
                "nul",
                "%2e%2e%2fsecret"
            })
    void aNameThatIsAWayIsNoName(String name) throws Exception {
        assertThatThrownBy(() -> folder.add(name, InputStream.nullInputStream()))
                .isInstanceOf(AeonException.class);

        assertThat(Files.readString(parent.resolve("secret.gguf"))).isEqualTo("secret");
        try (var files = Files.list(parent.resolve("models"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aNameOfFourKilobytesIsNoName() {
        assertThatThrownBy(() -> folder.add("a".repeat(4_096), InputStream.nullInputStream()))
                .isInstanceOf(AeonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "../secret.gguf", "models/../../secret"})
    void nothingBesideTheFolderIsFound(String name) {
        assertThat(folder.file(name)).isEmpty();
    }

    @Test
    void aLinkOutOfTheFolderIsNoModel() throws Exception {
        Files.createSymbolicLink(parent.resolve("models/outside.gguf"), parent.resolve("secret.gguf"));
        Files.createSymbolicLink(parent.resolve("models/parent"), parent);

        assertThat(folder.files()).isEmpty();
    }
}
