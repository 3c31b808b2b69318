package com.aeondt.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server of its own process, on 127.0.0.1 only, with scram passwords and nothing durable switched off. */
final class PostgresEngine implements Engine {

    private final DataDirectory data;
    private final EmbeddedProperties settings;
    private final Credentials credentials;
    private final int port;
    private final Readiness readiness;
    private @Nullable Path log;
    private @Nullable ChildProcess server;
    private @Nullable Unprivileged user;
    private @Nullable Path programs;

    PostgresEngine(
            DataDirectory data, EmbeddedProperties settings, Credentials credentials, int port, Readiness readiness) {
        this.data = data;
        this.settings = settings;
        this.credentials = credentials;
        this.port = port;
        this.readiness = readiness;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String address() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, PostgresRoles.DATABASE);
    }

    @Override
    public @Nullable Path log() {
        return log;
    }

    @Override
    public Map<String, Object> settings() throws IOException {
        return new PostgresRoles(port, credentials).settings(address());
    }

    @Override
    public synchronized void start() throws Exception {
        log = data.freshLog("postgresql");
        user = Unprivileged.choose(data.root());
        programs = new Binaries(data.engines())
                .unpack("postgresql", "/postgres-linux-%s.txz".formatted(architecture()))
                .resolve("bin");
        var home = OwnerOnly.directory(data.root().resolve("postgresql"));
        user.own(home);
        if (!Files.isDirectory(cluster())) {
            initialise(home, user, programs, log);
        }
        server = ChildProcess.start(data, "postgresql", user.command(serverCommand(programs)), "", log);
        var roles = new PostgresRoles(port, credentials);
        readiness.await(settings.startTimeout(), server::requireAlive, roles::connect);
        roles.provide();
    }

    @Override
    public synchronized void stop() throws Exception {
        if (server == null || user == null || programs == null || log == null) {
            return;
        }
        // SIGTERM would wait for every client; the fast shutdown ends sessions and writes a checkpoint
        var limit = settings.stopTimeout();
        try {
            ChildProcess.run(
                    user.command(List.of(
                            programs.resolve("pg_ctl").toString(),
                            "stop",
                            "--silent",
                            "--mode=fast",
                            "--timeout=" + limit.toSeconds(),
                            "--pgdata=" + cluster())),
                    log,
                    limit.plusSeconds(1));
        } finally {
            server.stop(limit);
        }
    }

    /** Makes the cluster beside its place and moves it there whole, so that a crash leaves none half made. */
    private void initialise(Path home, Unprivileged user, Path programs, Path log)
            throws IOException, InterruptedException {
        var part = home.resolve("cluster.part");
        FileSystemUtils.deleteRecursively(part);
        var password = home.resolve("superuser");
        try {
            OwnerOnly.write(password, credentials.password(PostgresRoles.SUPERUSER) + "\n");
            user.own(password);
            ChildProcess.run(
                    user.command(List.of(
                            programs.resolve("initdb").toString(),
                            "--pgdata=" + part,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8")),
                    log,
                    settings.startTimeout());
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(part, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> serverCommand(Path programs) {
        return List.of(
                programs.resolve("postgres").toString(),
                "-D",
                cluster().toString(),
                "-cport=" + port,
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cpassword_encryption=scram-sha-256",
                "-cwal_level=replica",
                "-cmax_wal_senders=4",
                "-cfsync=on",
                "-cfull_page_writes=on",
                "-csynchronous_commit=on",
                // random ids touch every page of an index between two checkpoints: seldom ones cost far less log
                "-cmax_wal_size=2GB",
                "-cwal_compression=pglz",
                "-ctimezone=UTC",
                "-clog_timezone=UTC");
    }

    private Path cluster() {
        return data.root().resolve("postgresql").resolve("cluster");
    }

    private static String architecture() {
        return switch (Binaries.Processor.current()) {
            case AMD64 -> "x86_64";
            case ARM64 -> "arm_64";
        };
    }
}
