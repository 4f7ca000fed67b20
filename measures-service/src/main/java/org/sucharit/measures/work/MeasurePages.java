package org.sucharit.measures.work;

import static org.sucharit.measures.work.MeasureTask.named;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.measures.measure.MeasureCommand;
import org.sucharit.measures.measure.MeasureCommand.*;
import org.sucharit.measures.measure.MeasureDesk;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasureRejected;
import org.sucharit.measures.work.MeasureScreen.Done;

/** One measure, and the tap that takes back what was just done with it. */
@Controller
@RequestMapping("/work/measures/{id}")
class MeasurePages {

    /** The language of what is written down for ever. */
    private static final Locale RECORD = Locale.of("th");

    private final MeasureDesk desk;
    private final MeasureScreen screen;
    private final MessageSource messages;

    MeasurePages(MeasureDesk desk, MeasureScreen screen, MessageSource messages) {
        this.desk = desk;
        this.screen = screen;
        this.messages = messages;
    }

    /** @param done what was just done, which the page confirms @param n the entry it was about */
    @GetMapping
    String measure(
            @PathVariable MeasureId id,
            @RequestParam @Nullable String done,
            @RequestParam(defaultValue = "0") long n,
            @Nullable Actor actor,
            Locale language,
            Model model) {
        return screen.show(id, new Done(done, n), null, actor, language, model);
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable MeasureId id,
            @RequestParam String task,
            @RequestParam long n,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var command = back(id, named(task).orElseThrow(Problem::notFound), n);
        try {
            desk.send(caller, command);
            return "redirect:/work/measures/%s?done=UNDONE".formatted(id);
        } catch (MeasureRejected refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var why = messages.getMessage("refusal." + refused.code(), null, language);
            return screen.show(id, Done.NOTHING, why, caller.actor(), language, model);
        }
    }

    private MeasureCommand back(MeasureId id, MeasureTask task, long n) {
        if (n != (int) n) throw Problem.notFound();
        var reason = messages.getMessage("undo.reason", null, RECORD);
        return switch (task) {
            case ACT -> new WithdrawAction(id, (int) n, reason);
            case FOLLOW_UP -> new WithdrawFollowUp(id, (int) n, reason);
            case ASSIGN, REVISE -> new WithdrawRevision(id, n, reason);
            case COMPLETE, CANCEL -> new ReopenMeasure(id, reason);
            default -> throw Problem.notFound();
        };
    }
}
