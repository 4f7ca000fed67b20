package org.sucharit.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;
import org.sucharit.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Turns a problem into the answer the caller wants: JSON, or a page for a browser outside {@code /api}. */
public final class ProblemWriter {

    /** Request attribute: the problem that a filter met, for the page that is made of it afterwards. */
    static final String PROBLEM = ProblemWriter.class.getName() + ".PROBLEM";

    private static final String KEY = "problem.";

    private final Sentences sentences;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final List<ErrorViewResolver> errorViews;

    public ProblemWriter(
            Sentences sentences, LocaleResolver locales, JsonMapper json, List<ErrorViewResolver> errorViews) {
        this.sentences = sentences;
        this.locales = locales;
        this.json = json;
        this.errorViews = errorViews;
    }

    /** The body in the language of the request. */
    public ProblemBody body(Problem problem, HttpServletRequest request) {
        var locale = locales.resolveLocale(request);
        var detail = sentences.of(
                KEY + problem.code(), KEY + "status." + problem.status().value(), locale, problem.args());
        return body(problem.status(), problem.code(), detail, problem.errors(), locale);
    }

    /** The body of a refusal: 409 when the state stands against it, else 422. */
    public ProblemBody body(Refusal refusal, HttpServletRequest request) {
        var locale = locales.resolveLocale(request);
        var status = refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        var detail = sentences.of("refusal." + refusal.code(), KEY + "status." + status.value(), locale);
        return body(status, refusal.code(), detail, List.of(), locale);
    }

    /** Writes the answer where no handler is at hand: in filters and security. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        var body = body(problem, request);
        problem.headers().forEach(response::setHeader);
        if (wantsPage(request)) {
            request.setAttribute(PROBLEM, problem);
            response.sendError(body.status());
            return;
        }
        response.setStatus(body.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** Whether a browser shows the answer to a person. Under {@code /api} it never does. */
    public static boolean wantsPage(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api")) return false;
        var accept = request.getHeader("Accept");
        if (accept == null) return false;
        int html = accept.indexOf(MediaType.TEXT_HTML_VALUE);
        int json = accept.indexOf("json");
        return html >= 0 && (json < 0 || html < json);
    }

    /** The service's own error page ({@code templates/error/404.html}, {@code 4xx.html} …), else a plain one. */
    public ModelAndView page(ProblemBody body, HttpServletRequest request) {
        var status = HttpStatus.valueOf(body.status());
        Map<String, Object> model = Map.of(
                "status", body.status(),
                "title", body.title(),
                "detail", body.detail(),
                "code", body.code(),
                "errors", body.errors(),
                "language", locales.resolveLocale(request).getLanguage());
        for (var resolver : errorViews) {
            var page = resolver.resolveErrorView(request, status, model);
            if (page != null) {
                page.setStatus(status);
                return page;
            }
        }
        var plain = new ModelAndView(new PlainPage(), model);
        plain.setStatus(status);
        return plain;
    }

    private ProblemBody body(
            HttpStatus status, String code, String detail, List<Problem.FieldError> errors, Locale locale) {
        var title = sentences.of("title." + status.value(), "title.500", locale);
        return new ProblemBody("urn:sucharit:problem:" + code, title, status.value(), detail, code, errors);
    }

    private static final class PlainPage implements View {

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (model == null) return;
            var page = """
                    <!DOCTYPE html>
                    <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                    <body><main><h1>%s</h1><p>%s</p></main></body></html>
                    """.formatted(
                            escaped(model, "language"),
                            escaped(model, "title"),
                            escaped(model, "title"),
                            escaped(model, "detail"));
            response.setStatus((Integer) Objects.requireNonNull(model.get("status")));
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        }

        private static String escaped(Map<String, ?> model, String key) {
            return HtmlUtils.htmlEscape(String.valueOf(model.get(key)));
        }
    }
}
