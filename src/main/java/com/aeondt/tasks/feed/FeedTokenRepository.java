package com.aeondt.tasks.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FeedTokenRepository extends JpaRepository<FeedToken, UUID> {

    Optional<FeedToken> findByHash(byte[] hash);

    @Query("select t from FeedToken t where t.owner.personId = :owner and t.id > :after order by t.id")
    List<FeedToken> ofOwner(UUID owner, UUID after, Limit limit);
}
