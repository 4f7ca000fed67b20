package org.sucharit.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.sucharit.pagekit.Faults;

/** Every failure at the door: a page for a person, a problem (RFC 9457) for a program, in the caller's language. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Faults faults;
    private final LocaleResolver languages;
    private final MessageSource messages;

    ErrorPages(Faults faults, LocaleResolver languages, MessageSource messages) {
        this.faults = faults;
        this.languages = languages;
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object fault(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status = status(request);
        // that a citizen asked for something just now is not written anywhere
        if (status == HttpStatus.INTERNAL_SERVER_ERROR
                && !Area.of(request).citizen()
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
            log.error("Request {} failed at the gateway", RequestId.of(request), cause);
        }
        response.setHeader("Cache-Control", "no-store");
        if (wantsPage(request)) {
            response.setStatus(status.value());
            model.addAttribute("status", status.value());
            model.addAttribute("detail", ownAdvice(request, status, languages.resolveLocale(request)));
            return "error";
        }
        return problem(request, status);
    }

    private ResponseEntity<Map<String, Object>> problem(HttpServletRequest request, HttpStatus status) {
        Locale language = languages.resolveLocale(request);
        Refusal refusal = Refusal.in(request);
        String code = refusal != null ? refusal.name() : status.name();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:sucharit:problem:" + code);
        body.put("title", faults.title(status.value(), language));
        body.put("status", status.value());
        String own = ownAdvice(request, status, language);
        body.put("detail", own == null ? faults.advice(status.value(), language) : own);
        body.put("code", code);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** What a citizen can do: above all, how nothing that was typed is lost. Null where there is nothing to add. */
    private @Nullable String ownAdvice(HttpServletRequest request, HttpStatus status, Locale language) {
        if (!Area.of(request).citizen()) {
            return null;
        }
        boolean typed = Area.of(request) == Area.CITIZEN_PAGE
                && HttpMethod.POST.name().equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                && status.is5xxServerError();
        return messages.getMessage(typed ? "citizen.typed" : "citizen." + status.value(), null, null, language);
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** A browser gets a page everywhere but under {@code /api}. */
    static boolean wantsPage(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        String accept = request.getHeader("Accept");
        return !path.startsWith("/api/") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
