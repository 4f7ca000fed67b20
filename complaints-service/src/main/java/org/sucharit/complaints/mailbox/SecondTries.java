package org.sucharit.complaints.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.form.Overload;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.sealing.DoesNotOpen;
import org.sucharit.kernel.Refusal;
import org.sucharit.kit.problem.FailureLog;
import org.sucharit.kit.problem.Problem;

/** What was typed is not lost when there is no turn for it or a database is away: the form comes back, to be sent again. */
@Component
class SecondTries {

    private final MailboxScreens screens;
    private final FailureLog failures;

    SecondTries(MailboxScreens screens, FailureLog failures) {
        this.screens = screens;
        this.failures = failures;
    }

    /** @param done answers the form; its refusals pass */
    ModelAndView of(
            TypedForm typed, HttpServletRequest request, HttpServletResponse response, Supplier<ModelAndView> done) {
        if (Overload.of(request)) return screens.again(typed, "problem.MAILBOX_BUSY", request, response);
        try {
            return done.get();
        } catch (RuntimeException e) {
            if (!isOurs(e)) throw e;
            failures.add(e instanceof Problem known ? known : Problem.unavailable(e), e, request);
            return screens.again(typed, "mailbox.away", request, response);
        }
    }

    private static boolean isOurs(RuntimeException e) {
        return e instanceof Problem problem
                ? problem.status().is5xxServerError()
                : !(e instanceof Refusal || e instanceof DoesNotOpen);
    }
}
