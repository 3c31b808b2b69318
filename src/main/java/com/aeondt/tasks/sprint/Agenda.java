package com.aeondt.tasks.sprint;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a sprint's planning goes through, item by item. All of it takes {@value #SHORTEST} to {@value #LONGEST} minutes
 * (operating procedures, section 2.5).
 *
 * @param agendaTitles what is done, in order
 * @param agendaMinutes how long each takes
 */
@Embeddable
public record Agenda(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> agendaTitles,
        @JdbcTypeCode(SqlTypes.ARRAY) List<Integer> agendaMinutes) {

    /** The shortest planning, in minutes. */
    public static final int SHORTEST = 60;

    /** The longest planning, in minutes. */
    public static final int LONGEST = 120;

    /** The agenda of the operating procedures. */
    public static final Agenda USUAL = of(List.of(
            new Topic("Review last sprint completion", 15),
            new Topic("Backlog grooming", 30),
            new Topic("Select tasks for current sprint", 30),
            new Topic("Estimate and assign tasks", 15),
            new Topic("Commit to sprint goals", 10)));

    /** One item. */
    public record Topic(String title, int minutes) {}

    /**
     * An agenda of these items.
     *
     * @throws AeonException {@link PlatformError#VALIDATION} when they take too long together, or not long enough
     */
    public static Agenda of(List<Topic> items) {
        int sum = items.stream().mapToInt(Topic::minutes).sum();
        if (sum < SHORTEST || sum > LONGEST) {
            var bounds = "From " + SHORTEST + " to " + LONGEST + " minutes";
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "The items take " + sum + " minutes together; a planning takes " + SHORTEST + " to " + LONGEST
                            + ".",
                    List.of(new Violation("/items", "agenda-minutes", bounds)));
        }
        return new Agenda(
                items.stream().map(Topic::title).toList(),
                items.stream().map(Topic::minutes).toList());
    }

    /** Its items, in order. */
    public List<Topic> items() {
        return IntStream.range(0, agendaTitles.size())
                .mapToObj(at -> new Topic(agendaTitles.get(at), agendaMinutes.get(at)))
                .toList();
    }

    /** How long all of it takes, in minutes. */
    public int minutes() {
        return agendaMinutes.stream().mapToInt(Integer::intValue).sum();
    }
}
