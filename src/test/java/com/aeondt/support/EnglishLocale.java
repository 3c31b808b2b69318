package com.aeondt.support;

import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What {@code main} does for the server, for tests that begin without it: the language of the machine counts for nothing. */
public final class EnglishLocale implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Locale.setDefault(Locale.ENGLISH);
    }
}
