/**
 * Drafts of texts about work, in which every sentence names what it rests on. A language model writes them where there is
 * one; without it they are put together from the records. A person accepts or rejects them.
 */
@NamedInterface("draft")
@NullMarked
package com.aeondt.tasks.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
