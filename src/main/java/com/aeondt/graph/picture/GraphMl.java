package com.aeondt.graph.picture;

import com.aeondt.graph.question.GraphEdge;
import com.aeondt.graph.question.GraphNode;
import com.aeondt.graph.question.Subgraph;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A graph as GraphML. Properties are texts; those of nodes and of edges are declared apart.
 *
 * @see <a href="http://graphml.graphdrawing.org/primer/graphml-primer.html">GraphML Primer</a>
 */
public final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;
    private final Map<String, String> keys = new LinkedHashMap<>();

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String of(Subgraph graph) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new GraphMl(xml).write(graph);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void write(Subgraph graph) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        declare(
                "node",
                Stream.of("type", "name", "key", "shared"),
                graph.nodes().stream().flatMap(node -> node.properties().keySet().stream()));
        declare("edge", Stream.of("type"), graph.edges().stream().flatMap(edge -> edge.properties().keySet().stream()));
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "aeon");
        xml.writeAttribute("edgedefault", "directed");
        for (var node : graph.nodes()) {
            write(node);
        }
        for (var edge : graph.edges()) {
            write(edge);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void declare(String kind, Stream<String> own, Stream<String> properties) throws XMLStreamException {
        var names = new TreeSet<>(properties.map(name -> "properties." + name).toList());
        for (var name : Stream.concat(own, names.stream()).toList()) {
            var key = "d" + keys.size();
            keys.put(kind + " " + name, key);
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key);
            xml.writeAttribute("for", kind);
            xml.writeAttribute("attr.name", legal(name));
            xml.writeAttribute("attr.type", "string");
        }
    }

    private void write(GraphNode node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", legal(node.id()));
        data("node type", node.type());
        data("node name", node.name());
        data("node key", node.key());
        data("node shared", String.valueOf(node.shared()));
        properties("node", node.properties());
        xml.writeEndElement();
    }

    private void write(GraphEdge edge) throws XMLStreamException {
        xml.writeStartElement("edge");
        if (edge.id() != null) {
            xml.writeAttribute("id", legal(edge.id()));
        }
        xml.writeAttribute("source", legal(edge.source()));
        xml.writeAttribute("target", legal(edge.target()));
        data("edge type", edge.type());
        properties("edge", edge.properties());
        xml.writeEndElement();
    }

    private void properties(String kind, Map<String, Object> properties) throws XMLStreamException {
        for (var property : properties.entrySet()) {
            data(kind + " properties." + property.getKey(), text(property.getValue()));
        }
    }

    private void data(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", String.valueOf(keys.get(key)));
            xml.writeCharacters(legal(value));
            xml.writeEndElement();
        }
    }

    private static String text(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** Without what XML cannot hold, not even escaped. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || (point >= 0x20 && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
