package org.sucharit.complaints.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Makes the forms of staff's pages. */
@Component
public class Forms {

    private final MessageSource messages;

    Forms(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.sucharit.kit.problem.Problem as {@link TypedForm#read} */
    public CheckedForm read(HttpServletRequest request, Locale language) {
        return new CheckedForm(TypedForm.read(request), messages, language);
    }

    /** Before anything was typed. @param given what its fields hold then */
    public CheckedForm fresh(Map<String, String> given, Locale language) {
        return new CheckedForm(TypedForm.of(given), messages, language);
    }

    /** As it was typed, with what is wrong. */
    public static ModelAndView again(ModelAndView page, CheckedForm form) {
        form.show(page);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** After a form has done its work: loading the next page again does not do it again. */
    public static ModelAndView done(String address) {
        var view = new ModelAndView(new RedirectView(address, false, false, false));
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
