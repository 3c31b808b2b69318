package com.aeondt.auth;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import java.util.Collection;
import java.util.TreeSet;

/** What the caller may hand on. */
public final class Authority {

    private Authority() {}

    /**
     * Nobody gives more than he has, and nobody gets hold of somebody who may more.
     *
     * @param scopes what would be given
     * @throws AeonException {@link AuthError#BEYOND_OWN} with what the caller lacks
     */
    public static void mustCover(Collection<String> scopes) {
        var missing = new TreeSet<>(scopes);
        missing.removeAll(Caller.current().scopes());
        if (!missing.isEmpty()) {
            throw new AeonException(
                            AuthError.BEYOND_OWN,
                            "This needs rights that you do not have: " + String.join(", ", missing) + ".")
                    .with("missing", missing);
        }
    }

    /** Whether the caller runs the installation and not only a tenant. */
    public static boolean overInstallation() {
        return Caller.current().may(Scope.PLATFORM_ADMIN.text());
    }
}
