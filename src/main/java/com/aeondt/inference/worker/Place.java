package com.aeondt.inference.worker;

import de.kherud.llama.InferenceParameters;
import java.lang.reflect.Field;
import java.util.Map;

/**
 * One of the places in which the native library writes texts at the same time. What was read in a place stays there for the next
 * request that names it; the binding has no word for that, so it is said in the library's own.
 *
 * @param number from zero
 */
record Place(int number) {

    private static final Field PARAMETERS = parameters();

    /** Has the request done in this place. */
    InferenceParameters in(InferenceParameters request) {
        try {
            @SuppressWarnings("unchecked")
            var members = (Map<String, String>) PARAMETERS.get(request);
            members.put("id_slot", String.valueOf(number));
            return request;
        } catch (IllegalAccessException changed) {
            throw new LinkageError("Another release of the binding", changed);
        }
    }

    private static Field parameters() {
        try {
            var members = InferenceParameters.class.getSuperclass().getDeclaredField("parameters");
            members.setAccessible(true);
            return members;
        } catch (NoSuchFieldException changed) {
            throw new LinkageError("Another release of the binding", changed);
        }
    }
}
