package com.aeondt.graph.web;

import com.aeondt.graph.model.Entities;
import com.aeondt.graph.question.NameSearch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lists of entities, whether they are searched by words or not. */
@Component
class EntityLists {

    private final Entities entities;
    private final NameSearch search;

    EntityLists(Entities entities, NameSearch search) {
        this.entities = entities;
        this.search = search;
    }

    /** Those of these types, of all when there are none. */
    Page<EntityBody> list(EntityQuery query, Set<String> within, PageQuery page) {
        var filter = query.filter(within);
        var found = query.words()
                .map(words -> search.find(words, filter, page.request()))
                .orElseGet(() -> entities.list(filter, page.request()));
        return page.page(found.map(EntityBody::of));
    }
}
