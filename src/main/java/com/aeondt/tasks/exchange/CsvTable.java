package com.aeondt.tasks.exchange;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskPart;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table with a header line (RFC 4180). Columns are found by name, in any order; a column that is not known is an extra
 * field. A cell that a spreadsheet would take for a formula is written with an apostrophe before it and read without.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvTable implements ForeignFormat {

    private static final CSVFormat READ = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    @Override
    public Reading read(String text) {
        try (var parser = CSVParser.parse(text, READ)) {
            var columns = CsvColumn.of(parser.getHeaderNames());
            if (!columns.containsValue(CsvColumn.TITLE)) {
                throw new AeonException(
                        PlatformError.VALIDATION,
                        "The table has no column 'title'.",
                        List.of(new Violation(
                                "", "title-column", "The first line names the columns; one is 'title'.")));
            }
            var told = EnumSet.noneOf(TaskPart.class);
            columns.values().forEach(column -> column.part().ifPresent(told::add));
            var lines = new ArrayList<Reading.Line>();
            long line = parser.getCurrentLineNumber();
            for (var row : parser) {
                int number = (int) line + 1;
                lines.add(Reading.Line.guarded(number, () -> new CsvRow(row, columns).line(number)));
                line = parser.getCurrentLineNumber();
            }
            return new Reading(told, lines);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "The text is no table of comma-separated values.",
                    List.of(new Violation("", "csv", String.valueOf(e.getMessage()))));
        }
    }

    @Override
    public String write(List<ForeignTask> tasks, Losses losses) {
        var extra = new LinkedHashSet<String>();
        tasks.forEach(task -> task.details().extra().stream()
                .map(TaskDetails.Field::name)
                .filter(name -> !name.equals(ForeignTask.CREATED) && !name.equals(ForeignTask.COMPLETED))
                .forEach(extra::add));
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            var header = new ArrayList<String>();
            for (var column : CsvColumn.WRITTEN) {
                header.add(column.text());
            }
            header.addAll(extra);
            printer.printRecord(header);
            for (var task : tasks) {
                var cells = new ArrayList<String>();
                for (var column : CsvColumn.WRITTEN) {
                    cells.add(harmless(column.cell(task)));
                }
                for (var name : extra) {
                    var value = task.extra(name);
                    cells.add(harmless(value == null ? "" : value));
                }
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r'".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** What a cell says, without the apostrophe. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r'".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
