package com.aeondt.platform.keys;

/**
 * Seals secrets that others entrust to the server, such as a password for a git remote, with the master key, so that they can
 * be stored. A sealed text opens only for the purpose it was sealed for.
 */
public final class SecretBox {

    private final MasterKey master;

    SecretBox(MasterKey master) {
        this.master = master;
    }

    /** The sealed form, a compact JWE (A256GCM); sealing twice gives two different texts. */
    public String seal(String purpose, String secret) {
        return master.sealText(purpose, secret);
    }

    /**
     * The secret again.
     *
     * @throws IllegalStateException when another master key or another purpose sealed it, or somebody has changed it
     */
    public String open(String purpose, String sealed) {
        return master.openText(purpose, sealed);
    }
}
