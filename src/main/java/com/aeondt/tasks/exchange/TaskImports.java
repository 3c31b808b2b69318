package com.aeondt.tasks.exchange;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.todofile.Utf8;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes tasks over from other tools, all of a text in one transaction. */
@Service
@Transactional
public class TaskImports {

    private static final int MOST = 5_000;

    private final Tasks tasks;
    private final ForeignIds ids;
    private final BusinessTime time;

    TaskImports(Tasks tasks, ForeignIds ids, BusinessTime time) {
        this.tasks = tasks;
        this.ids = ids;
        this.time = time;
    }

    /**
     * Makes the project's tasks follow a text. A task that was imported before, or exported from here, is changed and not made
     * again; a text that says nothing new changes nothing.
     *
     * @throws AeonException {@link PlatformError#VALIDATION} when the text is not of that format at all
     */
    public ImportReport run(ProjectId project, ExchangeFormat format, byte[] bytes) {
        var reading = format.in(time.zone()).read(text(bytes));
        if (reading.lines().size() > MOST) {
            throw refused(
                    "too-many",
                    "At most " + MOST + " tasks at once; these are "
                            + reading.lines().size() + ".");
        }
        return new ImportRun(tasks, ids, project, format, time.today()).run(reading);
    }

    /** The text without a byte order mark. */
    static String text(byte[] bytes) {
        try {
            var text = Utf8.decode(bytes);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (Utf8.InvalidUtf8Exception e) {
            throw refused("utf-8", "The byte at offset " + e.offset() + " does not fit UTF-8.");
        }
    }

    private static AeonException refused(String code, String detail) {
        return new AeonException(PlatformError.VALIDATION, detail, List.of(new Violation("", code, detail)));
    }
}
