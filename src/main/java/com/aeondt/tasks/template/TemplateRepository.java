package com.aeondt.tasks.template;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface TemplateRepository extends JpaRepository<Template, UUID> {

    boolean existsByName(String name);

    List<Template> findByIdGreaterThanOrderById(UUID after, Limit limit);

    /** Locked until the transaction ends: no two instances of the server make the same task. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Template> findFirstByNextOnLessThanEqualOrderByNextOnAscIdAsc(LocalDate today);
}
