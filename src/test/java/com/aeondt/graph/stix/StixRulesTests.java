package com.aeondt.graph.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StixRulesTests {

    private static final String ID = "0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061";

    /** One correct object of each kind of rule. */
    private static final Map<String, String> CORRECT = Map.ofEntries(
            Map.entry("malware", "'is_family':true,'name':'Poison','malware_types':['x']"),
            Map.entry(
                    "indicator",
                    "'pattern':'[ipv4-addr:value = \\'198.51.100.1\\']','pattern_type':'stix','valid_from':'2026-01-01T00:00:00Z'"),
            Map.entry("location", "'country':'ch'"),
            Map.entry(
                    "report", "'name':'r','published':'2026-01-01T00:00:00Z','object_refs':['tool--%s']".formatted(ID)),
            Map.entry(
                    "observed-data",
                    "'first_observed':'2026-01-01T00:00:00Z','last_observed':'2026-01-01T00:00:00Z','number_observed':1,'object_refs':['file--%s']"
                            .formatted(ID)),
            Map.entry(
                    "relationship",
                    "'relationship_type':'uses','source_ref':'tool--%s','target_ref':'tool--%s'".formatted(ID, ID)),
            Map.entry("sighting", "'sighting_of_ref':'indicator--%s','count':3".formatted(ID)),
            Map.entry("file", "'hashes':{'MD5':'d41d8cd98f00b204e9800998ecf8427e'}"),
            Map.entry("network-traffic", "'protocols':['tcp'],'dst_ref':'ipv4-addr--%s'".formatted(ID)),
            Map.entry("email-message", "'is_multipart':false,'body':'hi'"),
            Map.entry("x-own-thing", "'x_number':1"),
            Map.entry(
                    "vulnerability",
                    "'name':'CVE-2026-12345','external_references':[{'source_name':'cve','external_id':'CVE-2026-12345'}]"));

    @Test
    void whatKeepsTheRulesHasNoFinding() {
        CORRECT.forEach((type, members) -> assertThat(StixRules.findings(object(type, members)))
                .as(type)
                .noneMatch(finding -> finding.level() == Finding.Level.ERROR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            malware | 'is_family':true
            malware | 'name':'without is_family'
            malware | 'is_family':true,'name':'x','aliases':[]
            malware | 'is_family':true,'name':'x','confidence':101
            malware | 'is_family':true,'name':'x','object_marking_refs':['tool--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061']
            malware | 'is_family':true,'name':'x','external_references':[{'source_name':'alone'}]
            malware | 'is_family':true,'name':'x','Upper':1
            malware | 'is_family':true,'name':'x','modified':'2025-01-01T00:00:00.000Z'
            indicator | 'pattern':'[nonsense','pattern_type':'stix','valid_from':'2026-01-01T00:00:00Z'
            indicator | 'pattern':'x','pattern_type':'yara','valid_from':'2026-01-01T00:00:00Z','valid_until':'2026-01-01T00:00:00Z'
            location | 'name':'nowhere'
            location | 'latitude':91,'longitude':1
            report | 'name':'r','published':'2026-01-01T00:00:00Z'
            observed-data | 'first_observed':'2026-01-01T00:00:00Z','last_observed':'2026-01-01T00:00:00Z','number_observed':0,'object_refs':['file--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061']
            relationship | 'relationship_type':'Uses','source_ref':'tool--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061','target_ref':'tool--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061'
            sighting | 'count':1
            file | 'size':1
            file | 'hashes':{'MD5':'short'}
            network-traffic | 'protocols':['tcp']
            email-message | 'is_multipart':true,'body':'x'
            ipv4-addr | 'value':'300.1.1.1'
            artifact | 'url':'http://a.example'
            opinion | 'opinion':'maybe','object_refs':['file--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061']
            """)
    void whatBreaksARuleIsAnError(String type, String members) {
        assertThat(StixRules.findings(object(type, members)))
                .anyMatch(finding -> finding.level() == Finding.Level.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec_version", "created", "modified"})
    void everyDomainObjectNeedsTheCommonProperties(String missing) {
        var object = object("tool", "'name':'x'");
        object.json().remove(missing);
        assertThat(StixRules.findings(object)).anyMatch(finding -> finding.level() == Finding.Level.ERROR);
    }

    @Test
    void markingsAndExtensionsHaveTheirOwnForm() {
        assertThat(
                        StixRules.findings(
                                json(
                                        "{'type':'marking-definition','spec_version':'2.1','id':'marking-definition--%s','created':'2017-01-20T00:00:00.000Z','definition_type':'tlp','definition':{'tlp':'pink'}}")))
                .isNotEmpty();
        assertThat(
                        StixRules.findings(
                                json(
                                        "{'type':'marking-definition','spec_version':'2.1','id':'marking-definition--%s','created':'2017-01-20T00:00:00.000Z','definition_type':'tlp','definition':{'tlp':'red'}}")))
                .isEmpty();
    }

    @Test
    void anUpgradedObjectKeepsTheRules() {
        var old = json(
                "{'type':'malware','id':'malware--%s','created':'2017-01-20T00:00:00.000Z','modified':'2017-01-20T00:00:00.000Z','name':'x','labels':['worm']}");
        assertThat(StixRules.findings(old)).isNotEmpty();
        assertThat(StixRules.findings(StixUpgrade.upgrade(old))).isEmpty();
    }

    private static StixObject object(String type, String members) {
        boolean observable = type.equals("file")
                || type.endsWith("-addr")
                || type.equals("artifact")
                || type.equals("network-traffic")
                || type.equals("email-message");
        var common = observable
                ? ""
                : "'spec_version':'2.1','created':'2026-01-01T00:00:00.000Z',"
                        + (members.contains("'modified'") ? "" : "'modified':'2026-01-01T00:00:00.000Z',");
        return json("{'type':'" + type + "','id':'" + type + "--%s'," + common + members + "}");
    }

    private static StixObject json(String text) {
        var json = text.replace("%s", ID)
                .replace("\\'", "\u0001")
                .replace('\'', '"')
                .replace("\u0001", "'");
        return new StixObject(0, json, (ObjectNode) JsonMapper.shared().readTree(json));
    }
}
