package com.aeondt.tasks.filter;

import java.util.Map;

/**
 * A condition on {@code tasks.task t}; what people wrote is in the parameters only.
 *
 * @param sql with named parameters
 */
public record SqlCondition(String sql, Map<String, Object> parameters) {

    public SqlCondition {
        parameters = Map.copyOf(parameters);
    }
}
