package com.aeondt.auth.audit;

import com.aeondt.auth.credentials.Octets;
import java.time.Instant;

/**
 * Where a chain ended at some time, as we have signed it.
 *
 * @param hash of the last entry
 */
record SealedHead(Chain chain, long seq, Octets hash, Instant at) {

    String hex() {
        return hash.hex();
    }
}
