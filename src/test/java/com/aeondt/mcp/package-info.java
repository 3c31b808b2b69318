@NullMarked
<<<<<<<< HEAD:src/test/java/com/aeondt/graph/package-info.java
package com.aeondt.graph;
========
package com.aeondt.mcp;
>>>>>>>> bf445cf (feat(mcp): serve tools, resources and prompts over the Model Context Protocol):src/test/java/com/aeondt/mcp/package-info.java

import org.jspecify.annotations.NullMarked;
