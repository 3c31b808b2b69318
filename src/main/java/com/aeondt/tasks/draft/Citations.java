package com.aeondt.tasks.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps of a text the sentences that cite, each by its own brackets, only what is in the material.
 *
 * @param sentences those that stay
 * @param cited the ids they cite
 * @param dropped how many sentences went
 */
record Citations(List<String> sentences, Set<String> cited, int dropped) {

    /** Up to a mark that ends a sentence, with the brackets that follow it. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:[^.!?\\n]|[.!?](?![\\s\\[]|$))*+(?:[.!?]+|(?=\\n)|$)(?:[ \\t]*\\[[^\\]\\n]*])*+");

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]\\n]*)]");
    private static final Pattern MARKS = Pattern.compile("^[\\s>#*•-]+|^\\s*\\d+[.)]\\s+");

    /** Addresses and links: a text about records needs none, and a browser might follow them. */
    private static final Pattern ADDRESS = Pattern.compile("://|]\\(|<[a-z/!]|www\\.", Pattern.CASE_INSENSITIVE);

    static Citations check(String text, Set<String> known) {
        var kept = new ArrayList<String>();
        var cited = new LinkedHashSet<String>();
        int dropped = 0;
        for (var sentence : sentences(text)) {
            var ids = ids(sentence);
            if (!ids.isEmpty()
                    && known.containsAll(ids)
                    && !ADDRESS.matcher(sentence).find()) {
                kept.add(sentence);
                cited.addAll(ids);
            } else {
                dropped++;
            }
        }
        return new Citations(List.copyOf(kept), Set.copyOf(cited), dropped);
    }

    String text() {
        return String.join(" ", sentences);
    }

    private static List<String> sentences(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(found ->
                        MARKS.matcher(found.group().strip()).replaceFirst("").strip())
                .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static List<String> ids(String sentence) {
        return BRACKETS.matcher(sentence)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
