package com.aeondt.platform.keys;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Sealed keys in memory; several rings may share one, as several instances share a database. */
final class MemoryKeyStore implements KeyStore {

    final Map<KeyPurpose, List<StoredKey>> keys = new EnumMap<>(KeyPurpose.class);
    boolean away;

    @Override
    public synchronized List<StoredKey> load(KeyPurpose purpose) {
        refuseWhenAway();
        return keys.getOrDefault(purpose, List.of());
    }

    @Override
    public synchronized List<StoredKey> change(KeyPurpose purpose, UnaryOperator<List<StoredKey>> change) {
        refuseWhenAway();
        var changed = List.copyOf(change.apply(load(purpose)));
        keys.put(purpose, changed);
        return changed;
    }

    private void refuseWhenAway() {
        if (away) {
            throw new org.springframework.dao.DataAccessResourceFailureException("away");
        }
    }
}
