package com.aeondt.tasks.filter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SavedFilterRepository extends JpaRepository<SavedFilter, UUID> {

    Optional<SavedFilter> findByOwnerPersonIdAndNameIgnoreCase(UUID person, String name);

    List<SavedFilter> findBySharedTrueAndNameIgnoreCaseOrderById(String name);

    @Query("select f from SavedFilter f where f.id > :after and (f.shared or f.owner.personId = :person) order by f.id")
    List<SavedFilter> visible(UUID person, UUID after, Limit limit);
}
