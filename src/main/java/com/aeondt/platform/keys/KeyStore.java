package com.aeondt.platform.keys;

import java.util.List;
import java.util.function.UnaryOperator;

/** Where sealed keys rest: the database, or for tests the memory. */
interface KeyStore {

    /** All keys of the purpose, newest first; empty before the first one is made. */
    List<StoredKey> load(KeyPurpose purpose);

    /**
     * Replaces the keys of the purpose by what the function makes of them and returns that. One change at a time over all
     * instances: the function sees what the one before it has left.
     */
    List<StoredKey> change(KeyPurpose purpose, UnaryOperator<List<StoredKey>> change);
}
