package org.sucharit.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.sucharit.pagekit.Faults;

/**
 * What the web server itself refuses, such as an address that is none, before it reaches {@link ErrorPages} and whoever knows the
 * language: a page in both languages, or a problem (RFC 9457) where a program asks.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Locale THAI = Locale.of("th");

    private final Faults faults;

    UnreadableRequests(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // the host adds one of this class unless there is one
                host.setErrorReportValveClass(Answer.class.getName());
                host.getPipeline().addValve(new Answer(faults));
            }
        });
    }

    static final class Answer extends ErrorReportValve {

        private final Faults faults;

        Answer(Faults faults) {
            this.faults = faults;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (isAddress(request)) {
                super.invoke(request, response);
                return;
            }
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            response.setSuspended(false);
            report(request, response, null);
        }

        /** Whether it can be passed on: the server lets some characters pass that no address has, or it would answer nothing. */
        private static boolean isAddress(Request request) {
            var path = path(request);
            var query = request.getQueryString();
            try {
                new URI(query == null ? path : path + "?" + query);
                return !path.isEmpty();
            } catch (URISyntaxException e) {
                return false;
            }
        }

        /** Empty where what was sent is no request at all. */
        private static String path(Request request) {
            return Objects.requireNonNullElse(request.getRequestURI(), "");
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            boolean program = path(request).startsWith("/api/");
            response.setContentType(program ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            try {
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(program ? problem(status) : page(status));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                // nobody is there any more who would read it
            }
        }

        private String page(int status) {
            return """
                    <!DOCTYPE html>
                    <html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                    <title>%1$s</title></head>
                    <body><main><h1>%1$s</h1><p>%2$s</p>
                    <div lang="en"><h2>%3$s</h2><p>%4$s</p></div>
                    <p><a href="/">sucharit</a></p></main></body></html>
                    """.formatted(
                            faults.title(status, THAI),
                            faults.advice(status, THAI),
                            faults.title(status, Locale.ENGLISH),
                            faults.advice(status, Locale.ENGLISH));
        }

        private String problem(int status) {
            return """
                    {"type":"urn:sucharit:problem:BAD_REQUEST","title":"%s","status":%d,"detail":"%s","code":"BAD_REQUEST"}\
                    """.formatted(faults.title(status, THAI), status, faults.advice(status, THAI));
        }
    }
}
