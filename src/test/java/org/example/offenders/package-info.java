/** Classes that break the rules of the house, for the test of the rules. */
@NullMarked
package org.example.offenders;

import org.jspecify.annotations.NullMarked;
