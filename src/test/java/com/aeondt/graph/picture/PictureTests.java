package com.aeondt.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.question.GraphEdge;
import com.aeondt.graph.question.GraphNode;
import com.aeondt.graph.question.Subgraph;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PictureTests {

    private static final String NASTY = "<b>\"quoted\" \\N & 'x'</b>\n]]> \u0007\uFFFE Ω 🐟";

    private final Subgraph graph = new Subgraph(
            List.of(
                    node("service--1", NASTY, Map.of("tags", List.of("a", "b<c"), "tier", 1L)),
                    node("customer--2", "Shop", Map.of())),
            List.of(new GraphEdge("relationship--9", "serves", "service--1", "customer--2", Map.of("since", 2024L))),
            false);

    @Test
    void graphMlReadsBackAsItWas() throws Exception {
        var document = parsed(GraphMl.of(graph));
        var nodes = document.getElementsByTagName("node");
        assertThat(nodes.getLength()).isEqualTo(2);
        assertThat(value(document, (Element) nodes.item(0), "name"))
                .isEqualTo("<b>\"quoted\" \\N & 'x'</b>\n]]>  Ω 🐟");
        assertThat(value(document, (Element) nodes.item(0), "properties.tags")).isEqualTo("a, b<c");
        var edge = (Element) document.getElementsByTagName("edge").item(0);
        assertThat(edge.getAttribute("source")).isEqualTo("service--1");
        assertThat(edge.getAttribute("target")).isEqualTo("customer--2");
        assertThat(value(document, edge, "type")).isEqualTo("serves");
        assertThat(value(document, edge, "properties.since")).isEqualTo("2024");
    }

    @Test
    void dotQuotesWhatItsReaderWouldTakeForItself() {
        var quoted = Dot.quoted(NASTY);
        assertThat(quoted).isEqualTo("\"<b>\\\"quoted\\\" \\\\N & 'x'</b>\\n]]> \uFFFE Ω 🐟\"");
        assertThat(unquoted(quoted)).isEqualTo(NASTY.replace("\u0007", ""));
    }

    @Test
    void dotHasEachNodeAndEdgeOnce() {
        assertThat(Dot.of(graph).lines())
                .anyMatch(line -> line.startsWith("  \"customer--2\" [label=\"Shop\\ncustomer\"]"))
                .contains("  \"service--1\" -> \"customer--2\" [label=\"serves\"];")
                .endsWith("}");
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String value(Document document, Element owner, String name) {
        var keys = document.getElementsByTagName("key");
        var key = IntStream.range(0, keys.getLength())
                .mapToObj(i -> (Element) keys.item(i))
                .filter(element -> element.getAttribute("for").equals(owner.getTagName()))
                .filter(element -> element.getAttribute("attr.name").equals(name))
                .map(element -> element.getAttribute("id"))
                .findFirst()
                .orElseThrow();
        var data = owner.getElementsByTagName("data");
        return IntStream.range(0, data.getLength())
                .mapToObj(i -> (Element) data.item(i))
                .filter(element -> element.getAttribute("key").equals(key))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    /** As Graphviz reads a label: a backslash takes the next character with it. */
    private static String unquoted(String quoted) {
        var text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else {
                char next = quoted.charAt(++i);
                text.append(next == 'n' ? '\n' : next);
            }
        }
        return text.toString();
    }

    private static GraphNode node(String id, String name, Map<String, Object> properties) {
        return new GraphNode(id, id.substring(0, id.indexOf("--")), name, null, false, 0, properties, "t");
    }
}
