package com.aeondt.auth.teams;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TeamRepository extends JpaRepository<Team, UUID> {

    List<Team> findByIdGreaterThanOrderById(UUID after, Limit limit);

    boolean existsByNameAndIdNot(String name, UUID id);

    @Query(nativeQuery = true, value = "select * from auth.team where :user = any (members)")
    List<Team> withMember(UUID user);
}
