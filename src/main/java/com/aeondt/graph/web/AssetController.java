package com.aeondt.graph.web;

import com.aeondt.graph.model.Entities;
import com.aeondt.platform.web.ApiController;
import io.swagger.v3.oas.annotations.tags.Tag;

@Tag(name = "Graph")
@ApiController("/assets")
@EntityKind(one = "an asset", many = "assets", types = "asset")
class AssetController extends TypedEntityController {

    AssetController(Entities entities, EntityLists lists) {
        super(entities, lists);
    }
}
