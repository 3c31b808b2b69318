package com.aeondt.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/**
 * The test of a record of settings: its defaults, every key, its bounds. {@link #complete()} fails when a component was not
 * named in any of them.
 *
 * @param <T> the record
 */
public final class PropertiesContract<T extends Record> {

    private final Class<T> type;
    private final String prefix;
    private final Map<String, String> required;
    private final Set<String> tested = new HashSet<>();

    private PropertiesContract(Class<T> type, String prefix, Map<String, String> required) {
        this.type = type;
        this.prefix = prefix;
        this.required = required;
        tested.addAll(required.keySet());
    }

    /**
     * The contract of a record.
     *
     * @param required the keys without a default, each with some good value
     */
    public static <T extends Record> PropertiesContract<T> of(
            Class<T> type, String prefix, Map<String, String> required) {
        return new PropertiesContract<>(type, prefix, required);
    }

    /** With nothing but the required keys set, the settings are these. */
    public PropertiesContract<T> defaults(T expected) {
        assertThat(bind(Map.of())).isEqualTo(expected);
        return this;
    }

    /** The key, relative to the prefix and in kebab-case, sets what the function reads. */
    public PropertiesContract<T> key(String key, String value, Function<T, ?> reading, Object expected) {
        tested.add(key);
        assertThat(reading.apply(bind(Map.of(key, value)))).as(key).isEqualTo(expected);
        return this;
    }

    /** The value is refused. */
    public PropertiesContract<T> refuses(String key, String value) {
        tested.add(key);
        assertThatThrownBy(() -> bind(Map.of(key, value)))
                .as("%s=%s", key, value)
                .isInstanceOf(Exception.class);
        return this;
    }

    /** Without the key the settings are refused. */
    public PropertiesContract<T> insistsOn(String key) {
        var rest = new HashMap<>(required);
        rest.remove(key);
        assertThatThrownBy(() -> new PropertiesContract<>(type, prefix, rest).bind(Map.of()))
                .as(key)
                .isInstanceOf(Exception.class);
        return this;
    }

    /** Fails when a component of the record, or of a record within it, was never named. */
    public void complete() {
        assertThat(missing(type, ""))
                .as("settings of %s without a test", type.getSimpleName())
                .isEmpty();
    }

    private Set<String> missing(Class<?> record, String path) {
        var missing = new HashSet<String>();
        for (RecordComponent component : record.getRecordComponents()) {
            String key = path + kebab(component.getName());
            if (component.getType().isRecord() && component.getType().getName().startsWith("com.aeondt")) {
                missing.addAll(missing(component.getType(), key + "."));
            } else if (tested.stream()
                    .noneMatch(name -> name.equals(key) || name.startsWith(key + ".") || name.startsWith(key + "["))) {
                missing.add(key);
            }
        }
        return missing;
    }

    private T bind(Map<String, String> values) {
        var source = new HashMap<String, Object>();
        required.forEach((key, value) -> source.put(prefix + "." + key, value));
        values.forEach((key, value) -> source.put(prefix + "." + key, value));
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            var handler = new ValidationBindHandler(new SpringValidatorAdapter(validation.getValidator()));
            return new Binder(
                            List.of(new MapConfigurationPropertySource(source)),
                            null,
                            ApplicationConversionService.getSharedInstance(),
                            null)
                    .bindOrCreate(prefix, Bindable.of(type), handler);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
