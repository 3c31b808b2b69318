package com.aeondt.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items in the order asked for
 * @param next the cursor of the next page; absent on the last one, which is the only sign of the end
 */
public record Page<T>(
        List<T> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Pass it as `cursor` to get the next page; absent on the last one.")
        @Nullable String next) {}
