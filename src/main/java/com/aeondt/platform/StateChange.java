package com.aeondt.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of state, by whoever is asking now; never with a secret in it.
 *
 * @param action module, thing and past tense, such as {@code platform.projection.held}
 * @param subjectType what kind of thing was changed, such as {@code platform.projection}
 * @param subjectId which of them
 * @param ofInstallation whether it belongs to the installation rather than to the current tenant
 * @param before the state that it had, as far as it changed; empty for something new
 * @param after the state that it has now, as far as it changed; empty for something gone
 */
public record StateChange(
        String action,
        String subjectType,
        String subjectId,
        boolean ofInstallation,
        Map<String, ? extends @Nullable Object> before,
        Map<String, ? extends @Nullable Object> after) {

    /** Of something of the current tenant. */
    public static StateChange of(String action, String subjectType, Object subjectId) {
        return new StateChange(action, subjectType, subjectId.toString(), false, Map.of(), Map.of());
    }

    /** The same, of something of the installation. */
    public StateChange inInstallation() {
        return new StateChange(action, subjectType, subjectId, true, before, after);
    }

    public StateChange before(Map<String, ? extends @Nullable Object> state) {
        return new StateChange(action, subjectType, subjectId, ofInstallation, state, after);
    }

    public StateChange after(Map<String, ? extends @Nullable Object> state) {
        return new StateChange(action, subjectType, subjectId, ofInstallation, before, state);
    }
}
