package com.aeondt.graph.picture;

import com.aeondt.graph.question.GraphEdge;
import com.aeondt.graph.question.GraphNode;
import com.aeondt.graph.question.Subgraph;

/**
 * A graph in the language of Graphviz.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
public final class Dot {

    private Dot() {}

    public static String of(Subgraph graph) {
        var text = new StringBuilder("digraph aeon {\n  graph [rankdir=LR, charset=\"UTF-8\"];\n  node [shape=box];\n");
        graph.nodes().forEach(node -> text.append(node(node)));
        graph.edges().forEach(edge -> text.append(edge(edge)));
        return text.append("}\n").toString();
    }

    private static String node(GraphNode node) {
        var name = node.key() == null ? node.name() : node.key() + " " + node.name();
        var label = quoted((name == null ? node.id() : name) + "\n" + node.type());
        return "  " + quoted(node.id()) + " [label=" + label + (node.shared() ? ", style=dashed" : "") + "];\n";
    }

    private static String edge(GraphEdge edge) {
        return "  " + quoted(edge.source()) + " -> " + quoted(edge.target()) + " [label=" + quoted(edge.type())
                + "];\n";
    }

    /** Within quotes only these two have a meaning; a backslash would begin an escape in labels. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (!Character.isISOControl(point)) {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
