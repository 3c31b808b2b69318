/**
 * Software bills of materials, CycloneDX and SPDX, as a stream of components, licences and dependencies. Knows no Spring and no
 * database.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6</a>
 * @see <a href="https://spdx.github.io/spdx-spec/v2.3/">SPDX 2.3</a>
 */
@NullMarked
package com.aeondt.graph.sbom;

import org.jspecify.annotations.NullMarked;
