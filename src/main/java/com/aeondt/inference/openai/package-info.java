/**
 * The models the way OpenAI's clients expect them, at {@code /v1}: their requests, their answers, their errors.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference">The OpenAI API reference</a>
 */
@NullMarked
package com.aeondt.inference.openai;

import org.jspecify.annotations.NullMarked;
