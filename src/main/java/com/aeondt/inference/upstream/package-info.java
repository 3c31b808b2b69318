/** Another server that speaks the OpenAI protocol, as a generator: how a GPU or a newer architecture is used. */
@NullMarked
package com.aeondt.inference.upstream;

import org.jspecify.annotations.NullMarked;
