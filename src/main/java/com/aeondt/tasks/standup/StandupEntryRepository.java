package com.aeondt.tasks.standup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandupEntryRepository extends JpaRepository<StandupEntry, UUID> {

    List<StandupEntry> findByStandupIdInOrderById(Collection<UUID> standups);

    Optional<StandupEntry> findByStandupIdAndAuthorPersonId(UUID standup, UUID person);
}
