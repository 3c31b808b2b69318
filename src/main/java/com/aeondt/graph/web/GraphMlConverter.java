package com.aeondt.graph.web;

import com.aeondt.graph.picture.GraphMl;
import com.aeondt.graph.question.Subgraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes graphs as GraphML. */
@Component
class GraphMlConverter extends AbstractHttpMessageConverter<Subgraph> {

    static final String TYPE = "application/graphml+xml";

    GraphMlConverter() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType(TYPE));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Subgraph.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Subgraph readInternal(Class<? extends Subgraph> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Graphs are not read as GraphML", input);
    }

    @Override
    protected void writeInternal(Subgraph graph, HttpOutputMessage output) throws IOException {
        output.getBody().write(GraphMl.of(graph).getBytes(StandardCharsets.UTF_8));
    }
}
