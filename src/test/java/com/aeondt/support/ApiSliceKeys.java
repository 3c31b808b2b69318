package com.aeondt.support;

import com.aeondt.platform.keys.KeyRing;
import com.aeondt.platform.keys.KeyRings;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Keys for cursors, in memory. */
@TestConfiguration(proxyBeanMethods = false)
class ApiSliceKeys {

    @Bean
    KeyRing keyRing() {
        return KeyRings.inMemory();
    }
}
