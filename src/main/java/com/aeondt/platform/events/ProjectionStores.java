package com.aeondt.platform.events;

import org.springframework.stereotype.Component;

/** What every runner shares. */
@Component
record ProjectionStores(
        LogReader reader,
        ProjectionControls controls,
        ProjectionWorks works,
        ParkedEvents parked,
        ProjectionWorker worker) {}
