package com.aeondt.auth.roles;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RoleRepository extends JpaRepository<Role, UUID> {

    List<Role> findAllByOrderByName();

    Optional<Role> findByName(String name);

    List<Role> findByNameIn(Collection<String> names);

    @Query(nativeQuery = true, value = "select count(*) from auth.membership where :name = any (roles)")
    long holders(String name);
}
