package com.aeondt.auth.tenants;

import com.aeondt.platform.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** An export being written: compressed, and put away in pieces of a mebibyte, so that it never is in memory as a whole. */
final class ExportFile implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final MessageDigest digest;
    private final OutputStream lines;
    private long count;

    ExportFile(TenantExportRows rows, UUID export, TenantId tenant) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
            this.lines = new GZIPOutputStream(new Pieces(rows, export, tenant), 1 << 16);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void line(String json) {
        var bytes = (json + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        count++;
        try {
            lines.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long lines() {
        return count;
    }

    /** Of the lines as they are read, not of their compressed form; once it is closed. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Pieces extends OutputStream {

        private final TenantExportRows rows;
        private final UUID export;
        private final TenantId tenant;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private int number;

        Pieces(TenantExportRows rows, UUID export, TenantId tenant) {
            this.rows = rows;
            this.export = export;
            this.tenant = tenant;
        }

        @Override
        public void write(int single) {
            piece.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            piece.write(bytes, offset, length);
            if (piece.size() >= PIECE) {
                put();
            }
        }

        @Override
        public void close() {
            if (piece.size() > 0) {
                put();
            }
        }

        private void put() {
            rows.put(export, tenant, number++, piece.toByteArray());
            piece.reset();
        }
    }
}
