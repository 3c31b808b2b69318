package com.aeondt.mcp.work;

import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.Toolset;
import com.aeondt.tasks.draft.DraftKind;
import com.aeondt.tasks.draft.DraftView;
import com.aeondt.tasks.draft.Drafts;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts in which every sentence cites a record. Accepting one is for people. */
@Component
class DraftTools implements Toolset {

    private final Drafts drafts;

    DraftTools(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What to write about. */
    record Wanted(
            DraftKind kind,

            @JsonPropertyDescription("The id of a standup or sprint, the id or key of a task.")
            @Size(min = 1, max = 200) String subject) {}

    /** Which draft. */
    record Known(UUID id) {}

    /** A draft. */
    record Text(
            UUID id,
            DraftKind kind,
            String about,
            String state,
            String text,

            @JsonPropertyDescription("What wrote it; absent when it was put together from the records.") @Nullable String model,

            @JsonPropertyDescription("Why no model's text is in it.") @Nullable String reason,

            @JsonPropertyDescription("The ids of the records it rests on.")
            List<String> citations,

            @JsonPropertyDescription("How many sentences of the model cited nothing and were thrown away.")
            int dropped) {

        static Text of(DraftView draft) {
            return new Text(
                    draft.id(),
                    draft.kind(),
                    draft.about(),
                    draft.state().name(),
                    draft.text(),
                    draft.model(),
                    draft.reason(),
                    draft.citations(),
                    draft.dropped());
        }
    }

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.adding(
                        new About(
                                "propose_draft",
                                "Propose a draft",
                                "Drafts a standup summary, a task description or a sprint report from its records; every"
                                        + " sentence cites one. A person accepts or rejects it.",
                                "work:write"),
                        Wanted.class,
                        Text.class,
                        (wanted, call) -> Text.of(drafts.propose(wanted.kind(), wanted.subject()))),
                Tool.reading(
                        new About("get_draft", "Read a draft", "Reads a draft and what it rests on.", "work:read"),
                        Known.class,
                        Text.class,
                        (known, call) -> Text.of(drafts.find(known.id()))));
    }
}
