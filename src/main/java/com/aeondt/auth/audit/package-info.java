/**
 * The audit log: every change of state, written in the transaction of the change, in one chain of hashes for each tenant and one
 * for the installation. Changes of aggregates are noticed by themselves; whoever changes rows otherwise, or learns a fact worth
 * keeping, tells {@link com.aeondt.auth.audit.AuditLog}.
 */
@NamedInterface("audit")
@NullMarked
package com.aeondt.auth.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
