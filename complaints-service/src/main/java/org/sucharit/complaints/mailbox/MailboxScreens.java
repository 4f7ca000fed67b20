package org.sucharit.complaints.mailbox;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.mailbox.Session.Told;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.problem.ProblemWriter;
import org.sucharit.pagekit.PageLocale;

/** The pages of the mailbox, each with what it needs to be shown. What was typed is shown again, never lost. */
@Component
class MailboxScreens {

    static final String PATH = "/mailbox";

    /** What is looked at by everybody: where leaving at once leads. */
    static final String ELSEWHERE = "https://www.tmd.go.th/";

    private static final List<String> KEPT = List.of("text", "name", "phone", "email", "caption");

    private final Reading reading;
    private final SessionCookie cookie;
    private final FormKeys formKeys;
    private final MessageSource messages;
    private final ProblemWriter problems;

    MailboxScreens(
            Reading reading, SessionCookie cookie, FormKeys formKeys, MessageSource messages, ProblemWriter problems) {
        this.reading = reading;
        this.cookie = cookie;
        this.formKeys = formKeys;
        this.messages = messages;
        this.problems = problems;
    }

    /** Something wrong with a field, as the page lists it. */
    record Wrong(String field, String message) {}

    /** The door: where the receipt is typed. @param typed null for nothing @param told a sentence's key */
    ModelAndView door(
            HttpServletRequest request,
            HttpStatus status,
            @Nullable TypedForm typed,
            @Nullable String wrong,
            @Nullable String told) {
        var page = page("mailbox/door", request, status);
        page.addObject("receipt", typed == null ? "" : typed.text("receipt"));
        page.addObject("wrong", wrong);
        page.addObject("kept", typed == null ? Map.of() : kept(typed));
        page.addObject("told", told);
        return page;
    }

    /** An open mailbox; it stays open for another while. */
    ModelAndView mailbox(
            Opened mailbox, @Nullable Told told, HttpServletRequest request, HttpServletResponse response) {
        return mailbox(mailbox, told, null, List.of(), request, response);
    }

    /** As it was typed, with what is wrong. */
    ModelAndView mailbox(
            Opened mailbox,
            @Nullable Told told,
            @Nullable TypedForm typed,
            List<Wrong> wrong,
            HttpServletRequest request,
            HttpServletResponse response) {
        cookie.keep(mailbox.handle(), null, request, response);
        var status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        boolean seen = mailbox.file().standing().isReceiptSeen();
        var page = page(seen ? "mailbox/replace" : "mailbox/mailbox", request, status);
        page.addObject("formKey", formKeys.fresh(mailbox.handle()));
        if (seen) return page;
        page.addObject("mailbox", reading.view(mailbox, language(request)));
        page.addObject("told", told);
        page.addObject("typed", typed == null ? Map.of() : kept(typed));
        page.addObject("wrong", wrong);
        page.addObject("errors", wrong.stream().collect(toMap(Wrong::field, Wrong::message, (first, _) -> first)));
        return page;
    }

    /** A new receipt: the answer itself, since it is shown nowhere else. */
    ModelAndView receipt(Receipt receipt, HttpServletRequest request) {
        return page("mailbox/receipt", request, HttpStatus.OK).addObject("receipt", receipt.shown());
    }

    /** The form once more, whole. @param why key of the sentence that says what came in between */
    ModelAndView again(TypedForm typed, String why, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", "2");
        var page = page("mailbox/again", request, HttpStatus.SERVICE_UNAVAILABLE);
        page.addObject("why", why);
        page.addObject("action", request.getRequestURI());
        page.addObject("fields", shown(typed, typed.names().stream().sorted().toList()));
        return page;
    }

    /** To the mailbox by an address that names nothing; what was done is told there. */
    ModelAndView back(Handle handle, @Nullable Told told, HttpServletRequest request, HttpServletResponse response) {
        cookie.keep(handle, told, request, response);
        return to(PATH + language(request, "?"));
    }

    static ModelAndView to(String address) {
        var view = new ModelAndView(new RedirectView(address, false, false, false));
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    String say(String key, HttpServletRequest request) {
        return messages.getMessage(key, null, language(request));
    }

    String sentence(Problem problem, HttpServletRequest request) {
        return problems.body(problem, request).detail();
    }

    private ModelAndView page(String template, HttpServletRequest request, HttpStatus status) {
        var page = new ModelAndView(template);
        page.setStatus(status);
        page.addObject("leave", PATH + "/leave");
        page.addObject("lang", language(request, "?"));
        page.addObject("switchable", request.getMethod().equals("GET"));
        return page;
    }

    static Map<String, String> kept(TypedForm typed) {
        return shown(typed, KEPT);
    }

    private static Map<String, String> shown(TypedForm typed, List<String> names) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : names) {
            Secret field = typed.get(name);
            if (field != null && !field.isBlank()) fields.put(name, field.reveal());
        }
        return fields;
    }

    private static String language(HttpServletRequest request, String before) {
        var named = PageLocale.named(request);
        return named == null ? "" : before + "lang=" + named.getLanguage();
    }

    private static Locale language(HttpServletRequest request) {
        return RequestContextUtils.getLocale(request);
    }
}
