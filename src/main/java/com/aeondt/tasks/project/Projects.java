package com.aeondt.tasks.project;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects of a tenant. Every tenant has the one called {@value #DEFAULT_KEY} as soon as it needs one. */
@Service
@Transactional
public class Projects {

    /** The key of the project that a task belongs to when nothing else is said. */
    public static final String DEFAULT_KEY = "TASK";

    private final ProjectRepository repository;
    private final Clock clock;

    Projects(ProjectRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Founds a project.
     *
     * @param key capital letters and digits, 2 to 20; the prefix of its tasks' keys
     * @throws AeonException {@link ProjectError#KEY_TAKEN}
     */
    public ProjectView found(String key, String name) {
        if (repository.findByKey(key).isPresent()) {
            throw new AeonException(ProjectError.KEY_TAKEN, "The key " + key + " is taken.").with("key", key);
        }
        return repository
                .save(Project.found(Tenant.current(), key, name, clock.instant()))
                .toView();
    }

    /** The projects by key. */
    @Transactional(readOnly = true)
    public Slice<ProjectView> list(PageRequest page) {
        String after = page.after().map(keyset -> keyset.values().getFirst()).orElse("");
        var rows = repository.findByKeyGreaterThanOrderByKey(after, Limit.of(page.limit() + 1)).stream()
                .map(Project::toView)
                .toList();
        return Slice.of(rows, page.limit(), project -> Keyset.of(project.key()));
    }

    /**
     * The project with this id or key.
     *
     * @throws AeonException {@link ProjectError#NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public ProjectView find(String idOrKey) {
        return byIdOrKey(idOrKey).map(Project::toView).orElseThrow(() -> notFound(idOrKey));
    }

    /** Gives a project another name; its key stays. */
    public ProjectView rename(String idOrKey, Revision seen, String name) {
        var project = require(idOrKey, seen);
        return repository.saveAndFlush(project.rename(name)).toView();
    }

    /**
     * Deletes a project that nothing belongs to.
     *
     * @throws AeonException {@link ProjectError#IN_USE}
     */
    public void close(String idOrKey, Revision seen) {
        var project = require(idOrKey, seen);
        if (project.toView().key().equals(DEFAULT_KEY)
                || repository.inUse(project.id().value())) {
            throw new AeonException(
                    ProjectError.IN_USE,
                    "Something belongs to " + project.toView().key() + ".");
        }
        repository.delete(repository.save(project.close()));
    }

    private Project require(String idOrKey, Revision seen) {
        var project = byIdOrKey(idOrKey).orElseThrow(() -> notFound(idOrKey));
        seen.mustBe(project.toView().revision());
        return project;
    }

    private static AeonException notFound(String idOrKey) {
        return new AeonException(ProjectError.NOT_FOUND, "There is no project " + idOrKey + ".")
                .with("project", idOrKey);
    }

    /** The project that a task belongs to when nothing else is said; founded when it is first needed. */
    public ProjectView standard() {
        return repository.findByKey(DEFAULT_KEY).orElseGet(this::foundStandard).toView();
    }

    /**
     * Many first requests at once must not found it twice: the first one does, the others wait for its commit and then go on
     * side by side. Only when it was rolled back do they take turns, one after the other.
     */
    private Project foundStandard() {
        var founding = "tasks.project:" + Tenant.current();
        if (!repository.tryLock(founding)) {
            repository.await(founding);
            if (repository.findByKey(DEFAULT_KEY).isEmpty()) {
                repository.lock(founding + ":again");
            }
        }
        return repository
                .findByKey(DEFAULT_KEY)
                .orElseGet(
                        () -> repository.save(Project.found(Tenant.current(), DEFAULT_KEY, "Tasks", clock.instant())));
    }

    private Optional<Project> byIdOrKey(String idOrKey) {
        try {
            return repository.findById(UUID.fromString(idOrKey));
        } catch (IllegalArgumentException unreadable) {
            return repository.findByKey(idOrKey.toUpperCase(Locale.ROOT));
        }
    }
}
