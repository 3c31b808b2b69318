package com.aeondt.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GraphMigrationTests {

    @Test
    void aFileIsSplitIntoItsStatements() {
        var migration = GraphMigration.of("V002__full_text.cypher", """
                // why
                CREATE INDEX a FOR (n:A)
                  ON (n.x);
                CREATE INDEX b FOR (n:B) ON (n.y);
                """);

        assertThat(migration.version()).isEqualTo(2);
        assertThat(migration.description()).isEqualTo("full text");
        assertThat(migration.statements())
                .containsExactly("CREATE INDEX a FOR (n:A)\n  ON (n.x)", "CREATE INDEX b FOR (n:B) ON (n.y)");
    }

    @Test
    void aCommentDoesNotChangeTheChecksumAndAStatementDoes() {
        var plain = GraphMigration.of("V001__a.cypher", "RETURN 1;\n");
        var commented = GraphMigration.of("V001__a.cypher", "// said better\nRETURN 1;\n");
        var changed = GraphMigration.of("V001__a.cypher", "RETURN 2;\n");

        assertThat(commented.checksum()).isEqualTo(plain.checksum());
        assertThat(changed.checksum()).isNotEqualTo(plain.checksum());
    }

    @Test
    void aNameWithoutAVersionIsRefused() {
        assertThatThrownBy(() -> GraphMigration.of("first.cypher", "RETURN 1"))
                .isInstanceOf(IllegalStateException.class);
    }
}
