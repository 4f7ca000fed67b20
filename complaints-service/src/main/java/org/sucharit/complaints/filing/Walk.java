package org.sucharit.complaints.filing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Kind;

/** Where a button leads. */
@Component
class Walk {

    private static final String KIND = "kind:";
    private static final String TO = "to:";

    private final DraftCheck check;

    Walk(DraftCheck check) {
        this.check = check;
    }

    /** @param wrong why it goes no further; by field */
    record Gone(Draft draft, Map<String, String> wrong) {}

    Gone go(Draft draft, String button, Locale language) {
        if (button.startsWith(KIND)) return begun(draft, button.substring(KIND.length()));
        return switch (button) {
            case "next" -> next(draft, language);
            case "back" -> to(draft, neighbour(draft, -1), language);
            default -> to(draft, named(draft, button), language);
        };
    }

    /** The first page with something wrong; empty when it can be sent. */
    Optional<Gone> beforeSending(Draft draft, Locale language) {
        return StepPages.steps(draft).stream()
                .map(step -> new Gone(draft.at(step), check.of(draft, step, language)))
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

    private Gone next(Draft draft, Locale language) {
        var wrong = check.of(draft, draft.step(), language);
        return wrong.isEmpty() ? new Gone(draft.at(neighbour(draft, 1)), wrong) : new Gone(draft, wrong);
    }

    private Gone to(Draft draft, Step step, Locale language) {
        var wrong = check.tooLong(draft, draft.step(), language);
        return wrong.isEmpty() ? new Gone(draft.at(step), wrong) : new Gone(draft, wrong);
    }

    private static Step neighbour(Draft draft, int by) {
        var steps = StepPages.steps(draft);
        int at = steps.indexOf(draft.step()) + by;
        return at < 0 ? Step.START : steps.get(Math.min(at, steps.size() - 1));
    }

    private static Step named(Draft draft, String button) {
        return button.startsWith(TO)
                ? Step.named(button.substring(TO.length()))
                        .filter(StepPages.steps(draft)::contains)
                        .orElse(draft.step())
                : draft.step();
    }
}
