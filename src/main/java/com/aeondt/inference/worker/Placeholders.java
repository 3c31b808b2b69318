package com.aeondt.inference.worker;

import com.aeondt.inference.text.ChatMessage.Role;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands in for the texts of a conversation while a template arranges them. */
final class Placeholders {

    private final String prefix;
    private final Pattern pattern;

    /**
     * @param nonce a random number, so that no text can contain the place-holders of this conversation
     */
    Placeholders(long nonce) {
        this.prefix = "TEXT" + Long.toHexString(nonce) + "N";
        this.pattern = Pattern.compile(prefix + "(\\d+)E");
    }

    /** The conversation as the native library's template function takes it. */
    String messages(List<Role> roles) {
        var json = new StringBuilder("{\"messages\":[");
        for (int i = 0; i < roles.size(); i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"role\":\"")
                    .append(roles.get(i).word())
                    .append("\",\"content\":\"")
                    .append(prefix)
                    .append(i)
                    .append("E\"}");
        }
        return json.append("]}").toString();
    }

    /** The arranged conversation with its texts. */
    String fill(String rendered, List<String> texts) {
        return pattern.matcher(rendered)
                .replaceAll(match -> Matcher.quoteReplacement(texts.get(Integer.parseInt(match.group(1)))));
    }
}
