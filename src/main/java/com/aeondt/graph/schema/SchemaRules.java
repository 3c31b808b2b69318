package com.aeondt.graph.schema;

import com.aeondt.platform.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a tenant's own document must keep to. A built-in type may get properties and lose none. */
final class SchemaRules {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*+");
    private static final Pattern PROPERTY = Pattern.compile("[a-z][a-z0-9_]{0,249}");
    private static final int MAX_NAME = 100;
    private static final int MAX_TYPES = 500;
    private static final int MAX_RELATIONSHIPS = 1_000;
    private static final List<String> RESERVED = List.of("relationship", "bundle", "node", "task");

    private final List<Violation> found = new ArrayList<>();
    private final Map<String, TypeDefinition> builtIn = new HashMap<>();

    private SchemaRules(List<SchemaDocument> documents) {
        documents.forEach(document -> document.types().forEach(type -> builtIn.put(type.name(), type)));
    }

    static List<Violation> violations(SchemaDocument document, List<SchemaDocument> builtIn) {
        var rules = new SchemaRules(builtIn);
        rules.refuse(document.types().size() > MAX_TYPES, "/types", "too-many", "At most 500 types.");
        rules.refuse(
                document.relationships().size() > MAX_RELATIONSHIPS, "/relationships", "too-many", "At most 1,000.");
        for (int i = 0; i < document.types().size(); i++) {
            rules.check("/types/" + i, document.types().get(i));
        }
        for (int i = 0; i < document.relationships().size(); i++) {
            var type = document.relationships().get(i).type();
            rules.refuse(bad(type), "/relationships/" + i + "/type", "bad-name", badName(type));
        }
        return rules.found;
    }

    private void check(String at, TypeDefinition type) {
        refuse(bad(type.name()), at + "/name", "bad-name", badName(type.name()));
        refuse(
                RESERVED.contains(type.name()) || type.external(),
                at + "/name",
                "reserved",
                "'%s' belongs to the server.".formatted(type.name()));
        type.properties()
                .keySet()
                .forEach(property -> refuse(
                        !PROPERTY.matcher(property).matches(),
                        at + "/properties/" + property,
                        "bad-name",
                        "Properties are named like first_seen."));
        refuse(
                type.identifying().isEmpty() || type.identifying().stream().anyMatch(List::isEmpty),
                at + "/identifying",
                "required",
                "Say which properties make the id of an entity that brings none, such as [[\"name\"]].");
        type.identifying().stream()
                .flatMap(List::stream)
                .filter(property ->
                        !property.equals("name") && !type.properties().containsKey(property))
                .forEach(property ->
                        refuse(true, at + "/identifying", "unknown", "There is no property '%s'.".formatted(property)));
        var original = builtIn.get(type.name());
        if (original != null) {
            refuse(
                    !original.properties().entrySet().stream().allMatch(property -> stillThere(type, property))
                            || !type.identifying().equals(original.identifying())
                            || type.open() != original.open(),
                    at,
                    "built-in",
                    "'%s' is built in: repeat it as GET /graph/schema shows it and add to its properties."
                            .formatted(type.name()));
        }
    }

    /** What is recommended is the tenant's to say. */
    private static boolean stillThere(TypeDefinition type, Map.Entry<String, PropertyDefinition> property) {
        var own = type.properties().get(property.getKey());
        return own != null && own.allowsTheSameAs(property.getValue());
    }

    private void refuse(boolean broken, String pointer, String code, String detail) {
        if (broken) {
            found.add(new Violation(pointer, code, detail));
        }
    }

    private static boolean bad(String name) {
        return name.length() > MAX_NAME || !TYPE.matcher(name).matches();
    }

    private static String badName(String name) {
        return "'%s' is not kebab-case of at most 100 characters.".formatted(name);
    }
}
