package org.example.offenders;

import com.aeondt.embedded.EmbeddedEngines;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.platform.web.ApiController;
import com.aeondt.tasks.Tasks;
import jakarta.persistence.Entity;
import java.io.ObjectInputStream;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.GetMapping;

/** One class for each way to break a rule. Outside the base package, so that no context picks them up. */
public final class Offenders {

    private Offenders() {}

    @Entity
    public static class PublicEntity {}

    public interface PublicRepository extends JpaRepository<PublicEntity, Long> {}

    @ApiController("/offence")
    public static class PublicController {

        private final @Nullable Tasks foreign = null;
        private final @Nullable PublicRepository rows = null;

        @GetMapping
        Object unguarded() {
            return Stream.of(String.valueOf(foreign), String.valueOf(rows)).toList();
        }
    }

    @SuppressWarnings({"JavaUtilDate", "ObjectToString"}) // the very thing
    public static class Careless {

        @Autowired
        private @Nullable EmbeddedEngines engines;

        @SystemAccess
        private @Nullable Neo4jClient cypher;

        @Value("${x}")
        private @Nullable String setting;

        @Bean
        @Nullable PlatformTransactionManager another() {
            return null;
        }

        Object act(ObjectInputStream stream) throws Exception {
            Thread.sleep(1);
            System.out.println(engines + String.valueOf(cypher) + setting);
            return new Date(((Long) stream.readObject()));
        }
    }
}
