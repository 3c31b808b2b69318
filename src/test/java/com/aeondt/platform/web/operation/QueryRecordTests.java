package com.aeondt.platform.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.support.ApiSlice;
import com.aeondt.support.As;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;

/** Records that gather the filters of a list. */
@ApiSlice(QueryRecordTests.BookController.class)
@Import(QueryRecordTests.BookController.class)
class QueryRecordTests {

    enum Colour {
        RED,
        DARK_BLUE
    }

    record Wanted(
            @Nullable List<Colour> colour,
            @Nullable LocalDate due,
            @Nullable @Size(max = 20) String title) {}

    record Counted(int count) {}

    @ApiController("/books")
    static class BookController {

        @GetMapping
        @RequiresScope(RequiresScope.ANY)
        String search(@ParameterObject Wanted wanted) {
            return wanted.toString();
        }
    }

    @Autowired
    private MockMvcTester mvc;

    private final As ada = As.userWith("books:read");

    @Test
    void theFiltersAreGatheredFromTheQueryAlone() {
        var found = ada.ask(() -> mvc.get()
                .uri("/api/v1/books?colour=RED&colour=DARK_BLUE&due=2026-02-28")
                .header("title", "a header is no filter")
                .exchange());

        assertThat(found)
                .hasStatusOk()
                .bodyText()
                .contains("Wanted[colour=[RED, DARK_BLUE], due=2026-02-28, title=null]");
    }

    @Test
    void everyFilterThatCannotBeReadIsNamed() {
        assertThat(get("colour=PINK&due=tomorrow"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/colour", "/due");
    }

    @Test
    void aBlankAmongSeveralValuesAndALongYearAreNoValues() {
        for (var wrong : List.of("colour=RED&colour=%20", "colour=RED,", "due=%2B999999999-12-31", "due=")) {
            assertThat(get(wrong)).as(wrong).hasStatus(400);
        }
    }

    @Test
    void aFilterIsHeldToItsConstraints() {
        assertThat(get("title=" + "t".repeat(21)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/title");
    }

    @Test
    void aFilterThatDoesNotExistIsRefused() {
        assertThat(get("author=x")).hasStatus(400);
    }

    @Test
    void aComponentThatCannotBeLeftOutIsAMistakeOfTheProgram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryRecord.of(Counted.class))
                .withMessageContaining("no primitive");
    }

    private MvcTestResult get(String query) {
        return ada.ask(() -> mvc.get().uri("/api/v1/books?" + query).exchange());
    }
}
