/** How work flows: how long it takes, how much is done, how much is under way, and whether bugs and debts grow. */
@NullMarked
package com.aeondt.tasks.flow;

import org.jspecify.annotations.NullMarked;
