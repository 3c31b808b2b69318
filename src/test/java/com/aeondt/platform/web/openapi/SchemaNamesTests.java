package com.aeondt.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.web.ApiController;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/**
 * The document names a schema by its type's simple name, unless an annotation says another. Two types of one name become one
 * schema, and what clients read about one of them is wrong: so each has a name of its own.
 */
class SchemaNamesTests {

    private static final String OURS = "com.aeondt";

    @Test
    void noTwoTypesThatClientsSeeHaveOneName() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(OURS);
        var named = new TreeMap<String, Set<String>>();
        var seen = visible(classes);
        seen.forEach(type ->
                named.computeIfAbsent(schemaName(type), name -> new TreeSet<>()).add(type.getName()));

        assertThat(seen).hasSizeGreaterThan(100);
        named.values().removeIf(types -> types.size() == 1);
        assertThat(named).as("names that several types have").isEmpty();
    }

    /** Every record that is the body of an operation, or a part of one. */
    private static Set<JavaClass> visible(JavaClasses classes) {
        var found = new HashSet<JavaClass>();
        var open = new ArrayDeque<JavaClass>();
        classes.stream()
                .filter(type ->
                        type.isMetaAnnotatedWith(RestController.class) || type.isAnnotatedWith(ApiController.class))
                .flatMap(controller -> controller.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping"))
                .flatMap(SchemaNamesTests::types)
                .forEach(open::add);
        while (!open.isEmpty()) {
            var type = open.pop();
            if (type.isRecord() && type.getName().startsWith(OURS) && found.add(type)) {
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static Stream<JavaClass> types(JavaMethod method) {
        return Stream.concat(
                method.getReturnType().getAllInvolvedRawTypes().stream(),
                method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    private static String schemaName(JavaClass type) {
        return type.tryGetAnnotationOfType(Schema.class)
                .map(Schema::name)
                .filter(name -> !name.isEmpty())
                .orElseGet(type::getSimpleName);
    }
}
