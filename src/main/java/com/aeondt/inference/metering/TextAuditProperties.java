package com.aeondt.inference.metering;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the audit log is told of texts that models write.
 *
 * @param texts whether prompts and answers stand there, too; without it only the model, the tokens and how it ended
 */
@ConfigurationProperties("aeon.inference.audit")
record TextAuditProperties(@DefaultValue("false") boolean texts) {}
