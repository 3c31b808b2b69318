package com.aeondt.gateway.ratelimit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuotaOverrideRepository extends JpaRepository<QuotaOverride, UUID> {

    Optional<QuotaOverride> findBySubject(String subject);

    List<QuotaOverride> findBySubjectGreaterThanOrderBySubject(String after, Limit limit);
}
