package org.sucharit.complaints.casepages;

import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.Matter;
import org.sucharit.complaints.retention.Retention;
import org.sucharit.complaints.retention.RetentionView;
import org.sucharit.kit.security.Actor;

/** The page about keeping one case. */
@Component
class RetentionScreen {

    private static final List<String> DEEDS = List.of("HELD", "ASKED", "AGREED", "DECLINED");

    private final Retention retention;
    private final CaseParts parts;
    private final CaseDoor door;
    private final MessageSource messages;

    RetentionScreen(Retention retention, CaseParts parts, CaseDoor door, MessageSource messages) {
        this.retention = retention;
        this.parts = parts;
        this.door = door;
        this.messages = messages;
    }

    /** @return null unless it is something that this page does */
    static @Nullable String done(@Nullable String given) {
        return DEEDS.stream().filter(known -> known.equals(given)).findFirst().orElse(null);
    }

    ModelAndView page(Actor actor, CaseFile file, Locale language) {
        var kept = retention.of(actor, file.id());
        var page = parts.page("retention", actor, file);
        page.addObject("kept", kept);
        page.addObject(
                "keep",
                kept.period() == null ? "" : words(Period.parse(kept.period().keep()), language));
        page.addObject("oversight", door.isOversight(actor, file));
        page.addObject("matters", matters(kept, language));
        return page;
    }

    /** What can be asked for as things stand. */
    private Map<String, String> matters(RetentionView kept, Locale language) {
        boolean held = kept.state() == RetentionView.State.HELD;
        var matters = new LinkedHashMap<String, String>();
        if (kept.state() == RetentionView.State.ERASED) return matters;
        matters.put("", messages.getMessage("casepages.matter.none", null, language));
        Arrays.stream(Matter.values())
                .filter(matter -> held == (matter == Matter.LIFT_LEGAL_HOLD))
                .forEach(matter ->
                        matters.put(matter.name(), messages.getMessage("casepages.matter." + matter, null, language)));
        return matters;
    }

    /** {@code 10 ปี}. */
    private String words(Period period, Locale language) {
        var words = new StringBuilder();
        say(words, "years", period.getYears(), language);
        say(words, "months", period.getMonths(), language);
        say(words, "days", period.getDays(), language);
        return words.toString().strip();
    }

    private void say(StringBuilder words, String unit, int number, Locale language) {
        if (number == 0) return;
        words.append(messages.getMessage("casepages.keep." + unit, new Object[] {number}, language))
                .append(' ');
    }
}
