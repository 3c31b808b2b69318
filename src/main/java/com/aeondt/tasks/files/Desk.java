package com.aeondt.tasks.files;

import com.aeondt.platform.Revision;
import com.aeondt.platform.Tenant;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.TodoDocument;
import com.aeondt.tasks.todofile.Utf8;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of one project while they are worked on; locked by whoever writes. */
final class Desk {

    private final ProjectId project;
    private final TodoFileRepository repository;
    private final Instant now;
    private final ZoneId zone;
    private final Map<FileName, TodoFile> files = new EnumMap<>(FileName.class);
    private final Map<FileName, TodoDocument> documents = new EnumMap<>(FileName.class);

    Desk(ProjectId project, TodoFileRepository repository, Instant now, ZoneId zone) {
        this.project = project;
        this.repository = repository;
        this.now = now;
        this.zone = zone;
        repository.findByProjectIdOrderByName(project.value()).forEach(file -> files.put(file.name(), file));
    }

    ProjectId project() {
        return project;
    }

    Instant now() {
        return now;
    }

    ZoneId zone() {
        return zone;
    }

    /** The day it is for the tenant's people. */
    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    Optional<TodoFile> file(FileName name) {
        return Optional.ofNullable(files.get(name));
    }

    List<FileName> present() {
        return List.copyOf(files.keySet());
    }

    /** Whether nobody has written a file since the other one was read. */
    boolean sameAs(Desk earlier) {
        return revisions().equals(earlier.revisions());
    }

    private Map<FileName, Revision> revisions() {
        var revisions = new EnumMap<FileName, Revision>(FileName.class);
        files.forEach((name, file) -> revisions.put(name, file.revision()));
        return revisions;
    }

    /** What the file says; an empty document for a file that is not there. */
    TodoDocument document(FileName name) {
        return documents.computeIfAbsent(
                name, any -> file(name).map(TodoFile::document).orElseGet(() -> TodoDocument.parse("")));
    }

    /** Where the line of a task is, the preferred file first. */
    List<FileName> filesWith(String key, @Nullable FileName preferred) {
        return files.keySet().stream()
                .filter(name -> document(name).segmentOf(key).isPresent())
                .sorted((one, other) -> Boolean.compare(other == preferred, one == preferred))
                .toList();
    }

    /** Whether something with this id stands in a file that cannot be read as an entry. */
    boolean unreadable(String key) {
        return files.keySet().stream()
                .anyMatch(name -> document(name).malformedIds().contains(key));
    }

    TodoFile write(FileName name, byte[] bytes) {
        var file = file(name).orElseGet(() -> TodoFile.begin(Tenant.current(), project, name, now));
        documents.remove(name);
        var saved = repository.saveAndFlush(file.write(bytes, now));
        files.put(name, saved);
        return saved;
    }

    TodoFile write(FileName name, String text) {
        return write(name, Utf8.encode(text));
    }

    TodoFile begin(FileName name) {
        return file(name).orElseGet(() -> write(name, name.beginning()));
    }
}
