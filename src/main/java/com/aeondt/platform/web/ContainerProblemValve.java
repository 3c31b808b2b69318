package com.aeondt.platform.web;

import com.aeondt.platform.AeonException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Tells a problem where Tomcat refuses a request before it has found a servlet for it, instead of Tomcat's page. */
final class ContainerProblemValve extends ValveBase {

    private final ProblemWriter problems;

    ContainerProblemValve(ProblemWriter problems) {
        super(true);
        this.problems = problems;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.isError()
                && !response.isCommitted()
                && response.getContentWritten() == 0
                && !request.isAsync()
                && response.setErrorReported()) {
            var code = Problems.forStatus(response.getStatus());
            response.setSuspended(false);
            problems.write(
                    request.getRequest(),
                    response.getResponse(),
                    new AeonException(code, Problems.detail(code, request)));
        }
    }
}
