package com.aeondt.tasks.todofile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The names of the fields that the format knows, in the order in which new ones are written. */
public final class Fields {

    public static final String ID = "ID";
    public static final String CONTEXT = "Context";
    public static final String SUCCESS = "Success";
    public static final String DEPENDENCIES = "Dependencies";
    public static final String ASSIGNED = "Assigned";
    public static final String ESTIMATED = "Estimated";
    public static final String TAGS = "Tags";
    public static final String STATUS = "Status";
    public static final String BLOCKER = "Blocker";

    public static final String IMPACT = "Impact";
    public static final String RISK = "Risk";
    public static final String NOTES = "Notes";

    /** What an entry must have. */
    public static final List<String> REQUIRED = List.of(ID, CONTEXT, SUCCESS, DEPENDENCIES, ASSIGNED, ESTIMATED, TAGS);

    /** What an entry may have. */
    public static final List<String> OPTIONAL = List.of(STATUS, BLOCKER, IMPACT, RISK, NOTES);

    /** What an item of the backlog may have besides. */
    public static final List<String> BACKLOG =
            List.of("Value", "Effort", "Business Impact", "Technical Risk", "Requester", "Sponsor", "Timeline");

    static final List<String> ORDER =
            Stream.of(REQUIRED, OPTIONAL, BACKLOG).flatMap(List::stream).toList();

    private static final Map<String, Integer> RANKS = ranks();

    private Fields() {}

    private static Map<String, Integer> ranks() {
        var ranks = new HashMap<String, Integer>();
        ORDER.forEach(name -> ranks.put(key(name), ranks.size()));
        return Map.copyOf(ranks);
    }

    /** The form in which names are compared: case, and blanks, hyphens and underscores alike, do not matter. */
    public static String key(String name) {
        var key = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' || c == '-' || Character.isWhitespace(c)) {
                gap = !key.isEmpty();
            } else {
                if (gap) {
                    key.append(' ');
                    gap = false;
                }
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** What an entry of this kind must have: items of the backlog and recurring tasks need less. */
    static List<String> requiredOf(Entry entry) {
        var id = entry.id().orElse("");
        if (id.startsWith("BACKLOG-")) {
            return List.of(ID, CONTEXT, "Value", "Effort");
        }
        return id.startsWith("RECURRING-") ? List.of(ID) : REQUIRED;
    }

    /** Whether the format knows a field of this name. */
    public static boolean known(String name) {
        return RANKS.containsKey(key(name));
    }

    /** The name as the format spells it; an unknown one stays as it is. */
    static String spelling(String name) {
        return ORDER.stream()
                .filter(known -> key(known).equals(key(name)))
                .findFirst()
                .orElse(name);
    }

    /** Where a field stands among the known ones; unknown ones come last. */
    static int rank(String name) {
        return RANKS.getOrDefault(key(name), ORDER.size());
    }
}
