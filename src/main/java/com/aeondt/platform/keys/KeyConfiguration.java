package com.aeondt.platform.keys;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ring together; a master key file that is missing, wrong or open stops the start. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    KeyRing keyRing(DatabaseKeyStore store, KeyProperties settings, Clock clock) {
        return new KeyRing(store, MasterKey.read(settings.masterKeyFile()), settings, clock);
    }
}
