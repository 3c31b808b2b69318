package com.aeondt.tasks.retro;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RetroItemRepository extends JpaRepository<RetroItem, UUID> {

    List<RetroItem> findByRetrospectiveIdOrderById(UUID retrospective);
}
