package com.aeondt.graph.exchange;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps what was sent until a job has read it: in PostgreSQL, in pieces of a megabyte, so that any instance can go on with it and
 * none needs it in memory as a whole.
 */
@Component
class Uploads {

    private static final int CHUNK = 1024 * 1024;

    private final ChunkRows chunks;

    Uploads(ChunkRows chunks) {
        this.chunks = chunks;
    }

    /** What is kept. */
    record Upload(UUID id, long bytes) {}

    /** Reads the stream to its end and keeps it for the current tenant. */
    Upload keep(InputStream content) throws IOException {
        var id = Ids.next();
        long bytes = 0;
        int number = 0;
        for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            chunks.add(id, number++, chunk);
            bytes += chunk.length;
        }
        return new Upload(id, bytes);
    }

    /** Reads it again, piece by piece; as the tenant that keeps it, whichever is current then. */
    InputStream open(TenantId owner, UUID upload) {
        return new ChunkStream(number -> Tenant.call(owner, () -> chunks.find(upload, number)));
    }

    /** Forgets it. */
    void drop(UUID upload) {
        chunks.drop(upload);
    }

    /** Forgets what nobody has come for. */
    int dropOlderThan(Duration age) {
        return chunks.dropOlderThan(age);
    }
}
