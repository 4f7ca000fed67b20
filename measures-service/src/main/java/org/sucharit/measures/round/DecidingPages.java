package org.sucharit.measures.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.Refusal;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.form.TypedDate;
import org.sucharit.measures.round.RoundCommand.*;

/** What an officer makes of one thing that a unit told. */
@Controller
@RequestMapping("/work/agencies/{code}/round")
class DecidingPages {

    private final RoundDoor door;
    private final CommandDesk desk;
    private final Rounds rounds;
    private final Deciding deciding;
    private final RoundPage page;
    private final MessageSource messages;

    DecidingPages(
            RoundDoor door,
            CommandDesk desk,
            Rounds rounds,
            Deciding deciding,
            RoundPage page,
            MessageSource messages) {
        this.door = door;
        this.desk = desk;
        this.rounds = rounds;
        this.deciding = deciding;
        this.page = page;
        this.messages = messages;
    }

    /** @param decision accept, return or discard */
    @PostMapping("/{month}/contributions/{contribution}")
    String decide(
            Caller caller,
            @PathVariable AgencyId code,
            @PathVariable String month,
            @PathVariable UUID contribution,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var id = door.existing(caller, code, month, Role.OFFICER);
        try {
            return switch (decision) {
                case "return" -> {
                    var command = new ReturnContribution(id, contribution, limited(reason));
                    yield RoundPages.back(
                            id, desk.send(caller, code, id.toString(), command).position(), "RETURNED");
                }
                case "discard" -> {
                    var command = new DiscardContribution(id, contribution, limited(reason));
                    yield RoundPages.back(
                            id, desk.send(caller, code, id.toString(), command).position(), "DISCARDED");
                }
                default -> {
                    var wording = new Deciding.Wording(limited(text), day(date));
                    yield RoundPages.back(
                            id,
                            deciding.accept(caller, id, contribution, wording).position(),
                            "ACCEPTED");
                }
            };
        } catch (Refusal e) {
            return wrong(
                    caller, id, contribution, text, date, reason, "refusal." + e.code(), language, response, model);
        } catch (NotUnderstood e) {
            return wrong(caller, id, contribution, text, date, reason, e.key, language, response, model);
        }
    }

    private String wrong(
            Caller caller,
            RoundId id,
            UUID contribution,
            String text,
            String date,
            String reason,
            String key,
            Locale language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var typed = new RoundPage.Typed(contribution, text, date, reason, messages.getMessage(key, null, language));
        return page.show(caller.actor(), id.agency(), rounds.require(id), typed, null, response, model);
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) return null;
        return TypedDate.read(typed).orElseThrow(() -> new NotUnderstood("round.date.unclear"));
    }

    private static String limited(String text) {
        if (text.length() > RoundBodies.MAX_TEXT) throw new NotUnderstood("round.text.too-long.short");
        return text.strip();
    }

    private static final class NotUnderstood extends RuntimeException {

        private final String key;

        NotUnderstood(String key) {
            super(key);
            this.key = key;
        }
    }
}
