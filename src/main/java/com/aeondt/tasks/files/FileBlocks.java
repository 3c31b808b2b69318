package com.aeondt.tasks.files;

import com.aeondt.tasks.project.ProjectId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Blocks of text that the server keeps in a project's files, each under a heading of its own. */
@Service
@Transactional
public class FileBlocks {

    private final FileWriter files;

    FileBlocks(FileWriter files) {
        this.files = files;
    }

    /**
     * Waits for the turn at the project's files, until the transaction ends. Whoever writes files and tasks in one transaction
     * takes the files first.
     */
    public void takeTurn(ProjectId project) {
        files.desk(project);
    }

    /** Puts the lines below the heading, in place of what the server wrote there before; at the end of the file when new. */
    public void write(ProjectId project, FileName name, String heading, List<String> lines) {
        var desk = files.upToDate(project);
        desk.begin(name);
        desk.write(name, Block.put(desk.document(name).text(), heading, lines));
    }
}
