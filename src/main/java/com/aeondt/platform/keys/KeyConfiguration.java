package com.aeondt.platform.keys;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ring together; a master key file that is missing, wrong or open stops the start. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    MasterKey masterKey(KeyProperties settings) {
        return MasterKey.read(settings.masterKeyFile());
    }

    @Bean
    KeyRing keyRing(DatabaseKeyStore store, MasterKey master, KeyProperties settings, Clock clock) {
        return new KeyRing(store, master, settings, clock);
    }

    @Bean
    SecretBox secretBox(MasterKey master) {
        return new SecretBox(master);
    }
}
