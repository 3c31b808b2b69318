package com.aeondt.graph.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that names are searched by, as a query in the syntax of Lucene in which nothing of the client's is syntax. Every word has to be in a name, an alias
 * or a key: whole, which counts more, or as the beginning of one.
 *
 * @param words as the client wrote them, without space
 */
record NameWords(List<String> words) {

    private static final int MOST = 10;
    private static final int LONGEST = 100;
    private static final List<String> FIELDS = List.of("name^4", "aliases^2", "x_mitre_aliases^2", "key^2");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern SYNTAX = Pattern.compile("[+\\-!(){}\\[\\]^\"~*?:\\\\/&|<>=]");
    private static final Pattern NOTHING_TO_FIND = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ONE_TERM = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    /** The first ten words of a text; none when there is no letter or digit in it. */
    static NameWords of(String text) {
        return new NameWords(SPACE.splitAsStream(text)
                .filter(word ->
                        !word.isEmpty() && !NOTHING_TO_FIND.matcher(word).matches())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .limit(MOST)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * What to ask the index for.
     *
     * @param owner the tenant whose nodes are wanted
     * @param types of which types; empty for all
     */
    String query(String owner, Collection<String> types) {
        var clauses = new ArrayList<String>();
        // the last group of a tenant's id is one term, and as good as unique
        clauses.add("+tenantId:" + owner.substring(owner.lastIndexOf('-') + 1) + "^0");
        if (!types.isEmpty()) {
            clauses.add(types.stream()
                    .sorted()
                    .map(type -> "type:\"" + escaped(type) + "\"")
                    .collect(Collectors.joining(" ", "+(", ")^0")));
        }
        words.stream().map(NameWords::clause).forEach(clauses::add);
        return String.join(" ", clauses);
    }

    private static String clause(String word) {
        var whole = FIELDS.stream().map(field -> inField(field, '"' + escaped(word) + '"'));
        var beginning = ONE_TERM.matcher(word).matches()
                ? FIELDS.stream()
                        .map(field -> field.substring(0, field.indexOf('^')))
                        .map(field -> field + ":" + word.toLowerCase(Locale.ROOT) + "*")
                : Stream.<String>empty();
        return Stream.concat(whole, beginning).collect(Collectors.joining(" ", "+(", ")"));
    }

    private static String inField(String boosted, String phrase) {
        int boost = boosted.indexOf('^');
        return boosted.substring(0, boost) + ":" + phrase + boosted.substring(boost);
    }

    private static String escaped(String word) {
        return SYNTAX.matcher(word).replaceAll("\\\\$0");
    }
}
