package com.aeondt.support;

import com.aeondt.platform.web.ProblemWriter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/**
 * A test of one controller with the whole HTTP contract around it (versions, problems, scopes, pages, strict JSON) and no
 * stores. Servlet filters are left out, so whoever asks is bound with {@link As}. The use-case class comes as a fake or by
 * {@code @MockitoBean}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@AutoConfigureMockMvc(addFilters = false)
@Import({ProblemWriter.class, ApiSliceKeys.class})
public @interface ApiSlice {

    /** The controller. */
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value();
}
