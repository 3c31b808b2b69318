package com.aeondt.tasks;

import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import org.springframework.stereotype.Component;

/** Lists tasks, from the cache where it can. */
@Component
class TaskSearch {

    private final TaskPages pages;

    TaskSearch(TaskPages pages) {
        this.pages = pages;
    }

    Slice<TaskView> list(TaskFilter filter, PageRequest page) {
        return pages.list(filter, page);
    }
}
