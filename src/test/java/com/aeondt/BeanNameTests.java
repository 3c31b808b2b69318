package com.aeondt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** Modules are written apart and start together: two beans of one name would keep the server from starting. */
class BeanNameTests {

    @Test
    void noTwoComponentsHaveOneName() {
        var classes = new TreeMap<String, TreeSet<String>>();
        for (var found : new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("com.aeondt")) {
            var type = String.valueOf(found.getBeanClassName());
            classes.computeIfAbsent(ClassUtils.getShortName(type), any -> new TreeSet<>())
                    .add(type);
        }

        assertThat(classes).isNotEmpty();
        assertThat(classes.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }
}
