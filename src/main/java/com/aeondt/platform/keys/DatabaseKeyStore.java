package com.aeondt.platform.keys;

import static java.util.Comparator.comparing;

import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sealed keys in {@code platform.signing_key}, which belongs to the installation and not to a tenant. */
@Component
class DatabaseKeyStore implements KeyStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ChangeLog changes;

    DatabaseKeyStore(
            @SystemAccess JdbcClient jdbc, @SystemAccess PlatformTransactionManager transactions, ChangeLog changes) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<StoredKey> load(KeyPurpose purpose) {
        return jdbc.sql("""
                        select id, stage, sealed, created_at, retired_at from platform.signing_key
                        where purpose = :purpose order by created_at desc, id""")
                .param("purpose", purpose.label())
                .query((row, number) -> new StoredKey(
                        row.getString("id"),
                        StoredKey.Stage.valueOf(row.getString("stage")),
                        row.getString("sealed"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("retired_at", OffsetDateTime.class))))
                .list();
    }

    @Override
    public List<StoredKey> change(KeyPurpose purpose, UnaryOperator<List<StoredKey>> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('aeon.signing-key', 0))")
                    .query(Integer.class)
                    .single();
            var before = load(purpose);
            var wanted = change.apply(before);
            jdbc.sql("delete from platform.signing_key where purpose = :purpose and not id = any(:ids)")
                    .param("purpose", purpose.label())
                    .param("ids", wanted.stream().map(StoredKey::id).toArray(String[]::new))
                    .update();
            // retired before current before next: each makes room for the one that follows it
            wanted.stream().sorted(comparing(StoredKey::stage).reversed()).forEach(key -> save(purpose, key));
            if (!wanted.equals(before)) {
                changes.record(StateChange.of("platform.signing_key.changed", "platform.signing_key", purpose.label())
                        .inInstallation()
                        .before(stages(before))
                        .after(stages(wanted)));
            }
            return wanted;
        }));
    }

    /** The keys without what they sign with. */
    private static Map<String, List<String>> stages(List<StoredKey> keys) {
        return Map.of(
                "keys",
                keys.stream()
                        .sorted(comparing(StoredKey::stage))
                        .map(key -> key.stage() + " " + key.id())
                        .toList());
    }

    private void save(KeyPurpose purpose, StoredKey key) {
        jdbc.sql("""
                        insert into platform.signing_key (id, purpose, stage, sealed, created_at, retired_at)
                        values (:id, :purpose, :stage, :sealed, :createdAt, :retiredAt)
                        on conflict (id) do update set stage = excluded.stage, retired_at = excluded.retired_at""")
                .param("id", key.id())
                .param("purpose", purpose.label())
                .param("stage", key.stage().name())
                .param("sealed", key.sealed())
                .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("retiredAt", timestamp(key.retiredAt()))
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
