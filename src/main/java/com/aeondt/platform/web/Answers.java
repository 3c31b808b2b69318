package com.aeondt.platform.web;

import com.aeondt.platform.Revision;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The usual answers, with the headers that belong to them. */
public final class Answers {

    private Answers() {}

    /** 200 with the entity tag; a client that sends it back in {@code If-None-Match} gets 304 and no body. */
    public static <T> ResponseEntity<T> ok(Revision revision, T body) {
        return ResponseEntity.ok().eTag(revision.etag()).body(body);
    }

    /** 201 with the entity tag; the location is the current path with the key behind it. */
    public static <T> ResponseEntity<T> created(Object key, Revision revision, T body) {
        return ResponseEntity.created(below(key)).eTag(revision.etag()).body(body);
    }

    /** 201 for what has no revision. */
    public static <T> ResponseEntity<T> created(Object key, T body) {
        return ResponseEntity.created(below(key)).body(body);
    }

    /** 202 with the job to watch, at {@code /api/v1/jobs/{id}}. */
    public static <T> ResponseEntity<T> accepted(Object job, T body) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(body);
    }

    private static URI below(Object key) {
        String path =
                ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath();
        return URI.create(path + "/" + UriUtils.encodePathSegment(key.toString(), StandardCharsets.UTF_8));
    }
}
