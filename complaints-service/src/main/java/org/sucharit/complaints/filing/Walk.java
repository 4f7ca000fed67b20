package org.sucharit.complaints.filing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.kernel.AgencyId;

/** Where a button leads. */
@Component
class Walk {

    private static final String KIND = "kind:";
    private static final String TO = "to:";

    private final Steps steps;
    private final DraftCheck check;

    Walk(Steps steps, DraftCheck check) {
        this.steps = steps;
        this.check = check;
    }

    /** @param wrong why it goes no further; by field */
    record Gone(Draft draft, Map<String, String> wrong) {}

    Gone go(AgencyId agency, Draft draft, String button, Locale language) {
        if (button.startsWith(KIND)) return begun(draft, button.substring(KIND.length()));
        return switch (button) {
            case "next" -> next(agency, draft, language);
            case "back" -> to(draft, neighbour(agency, draft, -1), language);
            default -> to(draft, named(agency, draft, button), language);
        };
    }

    /** The first page with something wrong; empty when it can be sent. */
    Optional<Gone> beforeSending(AgencyId agency, Draft draft, Locale language) {
        return steps.of(agency, draft).stream()
                .map(step -> new Gone(draft.at(step), check.of(agency, draft, step, language)))
                .filter(gone -> !gone.wrong().isEmpty())
                .findFirst();
    }

    private Gone begun(Draft draft, String name) {
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        return new Gone(
                kind.map(one -> draft.of(one, Step.of(one, false).getFirst())).orElse(draft), Map.of());
    }

    private Gone next(AgencyId agency, Draft draft, Locale language) {
        var wrong = check.of(agency, draft, draft.step(), language);
        return wrong.isEmpty() ? new Gone(draft.at(neighbour(agency, draft, 1)), wrong) : new Gone(draft, wrong);
    }

    private Gone to(Draft draft, Step step, Locale language) {
        var wrong = check.tooLong(draft, draft.step(), language);
        return wrong.isEmpty() ? new Gone(draft.at(step), wrong) : new Gone(draft, wrong);
    }

    private Step neighbour(AgencyId agency, Draft draft, int by) {
        var pages = steps.of(agency, draft);
        int at = pages.indexOf(draft.step()) + by;
        return at < 0 ? Step.START : pages.get(Math.min(at, pages.size() - 1));
    }

    private Step named(AgencyId agency, Draft draft, String button) {
        return button.startsWith(TO)
                ? Step.named(button.substring(TO.length()))
                        .filter(steps.of(agency, draft)::contains)
                        .orElse(draft.step())
                : draft.step();
    }
}
