package com.aeondt.tasks.sla;

import com.aeondt.platform.Revision;
import com.aeondt.tasks.Priority;

/** What is promised for a priority, as others see it. */
public record SlaPolicyView(Priority priority, SlaTerms terms, Revision revision) {}
