package com.aeondt.graph.web;

import com.aeondt.graph.model.Entities;
import com.aeondt.platform.web.ApiController;
import io.swagger.v3.oas.annotations.tags.Tag;

@Tag(name = "Graph")
@ApiController("/indicators")
@EntityKind(one = "an indicator", many = "indicators", types = "indicator")
class IndicatorController extends TypedEntityController {

    IndicatorController(Entities entities, EntityLists lists) {
        super(entities, lists);
    }
}
