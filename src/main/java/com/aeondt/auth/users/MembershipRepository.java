package com.aeondt.auth.users;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MembershipRepository extends JpaRepository<Membership, UUID> {

    @Query("""
            select new com.aeondt.auth.users.Member(u, m) from Membership m join UserAccount u on u.id = m.userId
            where m.userId > :after order by m.userId""")
    List<Member> page(UUID after, Limit limit);

    @Query("""
            select new com.aeondt.auth.users.Member(u, m) from Membership m join UserAccount u on u.id = m.userId
            where m.userId = :user""")
    Optional<Member> member(UUID user);

    /** Makes those wait who would change administrators at the same time: they count each other. */
    @Query(
            nativeQuery = true,
            value = "select 1 from pg_advisory_xact_lock("
                    + "hashtextextended('administrators ' || current_setting('aeon.tenant'), 0))")
    int lockAdministrators();

    @Query(nativeQuery = true, value = """
            select count(*) from auth.membership m join auth.user_account u on u.id = m.user_id
            where m.status = 'ACTIVE' and u.status = 'ACTIVE' and 'tenant-administrator' = any (m.roles)""")
    long administrators();
}
