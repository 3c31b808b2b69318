package com.aeondt.graph.observable;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservableTests {

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, IPV4, 198.51.100.7",
        "198.051.100.007, IPV4, 198.51.100.7",
        "198.51.100[.]7, IPV4, 198.51.100.7",
        "198.51.100[.7, IPV4, 198.51.100.7",
        "198.51.100.0/24, IPV4, 198.51.100.0/24",
        "198.51.100.7/32, IPV4, 198.51.100.7",
        "999.51.100.7, TEXT, 999.51.100.7",
        "2001:DB8::1, IPV6, 2001:db8:0:0:0:0:0:1",
        "2001:db8:0:0:0:0:0:1, IPV6, 2001:db8:0:0:0:0:0:1",
        "::ffff:198.51.100.7, IPV4, 198.51.100.7",
        "EVIL[.]Example., DOMAIN, evil.example",
        "evil(dot)example, DOMAIN, evil.example",
        "evil [dot] example, DOMAIN, evil.example",
        "evil\\.example, DOMAIN, evil.example",
        "hxxps://Evil[.]example/Path, URL, https://evil.example/Path",
        "hxxp[://]evil[.]example/, URL, http://evil.example",
        "hXXp[:]//evil.example/a?b=C, URL, http://evil.example/a?b=C",
        "Someone[at]Evil[.]example, EMAIL, someone@evil.example",
        "D41D8CD98F00B204E9800998ECF8427E, HASH, d41d8cd98f00b204e9800998ecf8427e",
        "00-1A-2B-3C-4D-5E, MAC, 00:1a:2b:3c:4d:5e",
        "Global\\MyMutex, TEXT, Global\\MyMutex",
        "invoice.exe, DOMAIN, invoice.exe",
    })
    void theSameThingHasOneForm(String written, ObservableKind kind, String normal) {
        assertThat(Observable.of(written)).isEqualTo(new Observable(kind, normal));
    }

    @Property
    void theNormalFormIsNormal(@ForAll String anything) {
        var once = Observable.of(anything);
        assertThat(Observable.of(once.value())).isEqualTo(once);
    }
}
