package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.model.Entities;
import com.aeondt.graph.model.EntityView;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import java.util.Set;
import org.springframework.http.ResponseEntity;

/** Entities of some types only: what the paths of one kind of thing have in common. Others are not there. */
record TypedEntities(Entities entities, Set<String> types) {

    Page<EntityBody> list(EntityQuery query, PageQuery page) {
        return page.page(entities.list(query.filter(types), page.request()).map(EntityBody::of));
    }

    ResponseEntity<EntityBody> create(StateTyped body) {
        var entity = entities.state(body.sourceName(), body.statement(types));
        return Answers.created(entity.id(), entity.revision(), EntityBody.of(entity));
    }

    ResponseEntity<EntityBody> read(EntityId id) {
        return answer(require(id));
    }

    ResponseEntity<EntityBody> replace(EntityId id, Revision seen, StateTyped body) {
        require(id);
        return answer(entities.replace(id, seen, body.sourceName(), body.statement(types)));
    }

    void remove(EntityId id, Revision seen) {
        require(id);
        entities.remove(id, seen);
    }

    EntityView require(EntityId id) {
        if (!types.contains(id.type())) {
            throw new AeonException(GraphError.NOT_FOUND, "There is no %s here.".formatted(id))
                    .with("entity", id.value());
        }
        return entities.find(id, null);
    }

    private static ResponseEntity<EntityBody> answer(EntityView entity) {
        return Answers.ok(entity.revision(), EntityBody.of(entity));
    }
}
