package com.aeondt.graph.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeQueryTests {

    private static final String VISIBLE =
            "`u_n`.type IS NOT NULL AND `u_n`.tenantId IN $tenants AND coalesce(`u_n`._tlp, 0) <= $clearance";

    @Test
    void everyNodeIsGuardedAndNothingOfTheTextIsKept() {
        var query = of("MATCH (n:Malware {name: 'x'}) /* no */ WHERE n.age > 1.5 RETURN n.name AS name");

        assertThat(query.text())
                .isEqualTo("CYPHER 5 MATCH (`u_n`:Node&`Malware` {`name`: $p0}) WHERE " + VISIBLE
                        + " AND (`u_n`.`age` > $p1) RETURN `u_n`.`name` AS `u_name` LIMIT 11");
        assertThat(query.parameters()).containsOnly(Map.entry("p0", "x"), Map.entry("p1", 1.5));
        assertThat(query.columns()).containsExactly(new SafeQuery.Column("u_name", "name"));
    }

    @Test
    void whatMayFailIsEvaluatedBehindTheGuards() {
        assertThat(of("MATCH (n) WHERE 1 / n.x = 1 AND n.y = 2 RETURN n").text())
                .contains("(`u_n`.`y` = 2) AND CASE WHEN (`u_n` IS NULL OR (" + VISIBLE
                        + ")) THEN ((1 / `u_n`.`x`) = 1) ELSE false END");
    }

    @Test
    void whatIsInScopeFromBeforeIsGuardedThere() {
        assertThat(of("MATCH (n) WITH n WHERE 1 / n.x = 1 RETURN n").text())
                .contains("WITH `u_n` AS `u_n` WHERE CASE WHEN (`u_n` IS NULL OR (" + VISIBLE + ")) THEN");
        assertThat(of("MATCH (n) MATCH (m) WHERE 1 / n.x = 1 RETURN m").text())
                .contains("CASE WHEN (`u_n` IS NULL OR (" + VISIBLE + ")) AND (`u_m` IS NULL OR");
    }

    @Test
    void allOfAPathIsGuarded() {
        assertThat(of("MATCH (n)-[:USES*1..3]->(m) RETURN m").text())
                .contains("MATCH `g2` = (`u_n`:Node)-[`g1`:`USES`*1..3]->(`u_m`:Node)")
                .contains("all(g IN nodes(`g2`) WHERE g.type IS NOT NULL AND g.tenantId IN $tenants")
                .contains("all(g IN relationships(`g2`) WHERE g.tenantId IN $tenants");
    }

    @Test
    void aPatternAsAConditionIsGuardedWithin() {
        assertThat(of("MATCH (n) WHERE (n)-[:USES]->() RETURN n").text())
                .contains("EXISTS { MATCH (`u_n`:Node)-[`g1`:`USES`]->(`g2`:Node) WHERE " + VISIBLE)
                .contains("`g1`.tenantId IN $tenants")
                .contains("`g2`.tenantId IN $tenants");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (n) RETURN n.name",
                "MATCH (n) RETURN n LIMIT 500",
                "MATCH (n) RETURN DISTINCT n ORDER BY n.name SKIP 3 LIMIT $many"
            })
    void noMoreRowsThanWantedAndOneAreAskedFor(String text) {
        assertThat(SafeQuery.of(text, Map.of("many", 900L), 10).text()).endsWith(" LIMIT 11");
    }

    @Test
    void aSmallerLimitStays() {
        assertThat(of("MATCH (n) RETURN n LIMIT 3").text()).endsWith(" LIMIT 3");
    }

    @Test
    void theShortFormOfCaseComparesOnce() {
        assertThat(of("MATCH (n) RETURN CASE n.x WHEN 1 THEN 'a' ELSE 'b' END AS y")
                        .text())
                .contains("CASE WHEN (`u_n`.`x` = 1) THEN $p0 ELSE $p1 END AS `u_y`");
    }

    @Test
    void equalLiteralsAreOneParameterSoThatEqualExpressionsStayEqual() {
        assertThat(of("MATCH (n) RETURN n.a + 'x', count(*) ORDER BY n.a + 'x'").text())
                .contains("(`u_n`.`a` + $p0) AS `g1`, count(*) AS `g2` ORDER BY (`u_n`.`a` + $p0)");
    }

    @Test
    void nestingWithoutEndIsRefusedAndEndsNothing() {
        var deep = "RETURN " + "(".repeat(3_900) + "1" + ")".repeat(3_900) + " AS x";
        assertThatThrownBy(() -> of(deep)).isInstanceOf(QueryRefused.class);
    }

    @Test
    void aRefusalNamesTheConstructAndThePlace() {
        assertThatThrownBy(() -> of("MATCH (n) DETACH DELETE n"))
                .isInstanceOfSatisfying(
                        QueryRefused.class,
                        refusal -> assertThat(refusal.construct()).isEqualTo("DELETE"));
        assertThatThrownBy(() -> of("MATCH (n RETURN n"))
                .hasMessageContaining("could not be read as one Cypher query after '(' in line 1, column 7");
    }

    private static SafeQuery of(String text) {
        return SafeQuery.of(text, Map.of(), 10);
    }
}
