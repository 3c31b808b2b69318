/**
 * Runs llama.cpp where its crashes cost one request: in a process of its own per model, watched over a local socket, or in
 * this process by setting. {@link com.aeondt.inference.worker.WorkerMain} and what it uses know no Spring.
 */
@NullMarked
package com.aeondt.inference.worker;

import org.jspecify.annotations.NullMarked;
