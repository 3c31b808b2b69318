package com.aeondt.inference.upstream;

import java.net.URI;
import java.util.Optional;

/**
 * Another server's model.
 *
 * @param url the server's base, with a slash at its end, such as {@code http://gpu.internal:8000/v1/}
 * @param model the name it has there
 * @param key the bearer token, if the server wants one
 * @param parallel how many texts it may be asked for at the same time
 */
public record Upstream(URI url, String model, Optional<String> key, int parallel) {

    @Override
    public String toString() {
        return "Upstream[%s at %s]".formatted(model, url);
    }
}
