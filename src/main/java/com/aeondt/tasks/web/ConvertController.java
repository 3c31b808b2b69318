package com.aeondt.tasks.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.exchange.ExchangeFormat;
import com.aeondt.tasks.exchange.TaskExports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Work management")
@ApiController("/todo-files/convert")
class ConvertController {

    private final TaskExports exports;

    ConvertController(TaskExports exports) {
        this.exports = exports;
    }

    @Operation(
            summary = "Write a text of one format in another one",
            description =
                    "Between todo files, todo.txt, Taskwarrior's JSON, Markdown checklists and CSV. Nothing is stored: the text that"
                            + " is sent is the text that is answered, in the other format. What has no place there is"
                            + " counted in the header X-Aeon-Losses.")
    @RequiresScope("work:read")
    @PostMapping(
            consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE, "text/markdown", "text/csv"},
            produces = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE, "text/markdown", "text/csv"})
    ResponseEntity<byte[]> convert(
            @Parameter(description = "todo, todo-txt, taskwarrior, markdown or csv", example = "todo-txt") @RequestParam
                    String from,
            @Parameter(description = "todo, todo-txt, taskwarrior, markdown or csv", example = "todo") @RequestParam
                    String to,
            @RequestBody byte[] body) {
        var wanted = ExchangeFormat.of(to);
        return ExchangeController.answer(wanted, exports.convert(ExchangeFormat.of(from), wanted, body));
    }
}
