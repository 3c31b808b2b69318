package com.aeondt.auth.apikeys;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApiKeyRepository extends JpaRepository<ApiKey, UUID> {

    List<ApiKey> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);

    List<ApiKey> findByOwnerIdOrderById(UUID owner);
}
