package com.aeondt.platform.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.aeondt.support.AeonIT;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hibernate starts without looking at the database; here it looks. */
@AeonIT
class MappingIT {

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void everyEntityFitsTheMigratedSchema() {
        assertThatCode(() -> entities.getSchemaManager().validate()).doesNotThrowAnyException();
    }
}
