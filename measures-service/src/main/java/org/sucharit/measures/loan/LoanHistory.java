package org.sucharit.measures.loan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.kit.command.History;
import org.sucharit.kit.command.RecordedEvent;
import org.sucharit.measures.loan.LoanEvent.*;

/** What became of a loan, in words. */
@Component
class LoanHistory {

    private final History history;
    private final MessageSource messages;

    LoanHistory(History history, MessageSource messages) {
        this.history = history;
        this.messages = messages;
    }

    /** One entry. */
    record Entry(
            String what, String who, Instant at, @Nullable String note) {}

    List<Entry> of(LoanId id, Locale language) {
        return history.of(id.toString()).stream()
                .map(event -> new Entry(
                        messages.getMessage("event." + event.type(), null, language),
                        event.name(),
                        event.at(),
                        note(event)))
                .toList();
    }

    private static @Nullable String note(RecordedEvent recorded) {
        if (!(recorded.event() instanceof LoanEvent event)) return null;
        return switch (event) {
            case LoanRequested e -> e.terms().purpose();
            case LoanApproved e -> e.by();
            case LoanRefused e -> e.by() + " · " + e.reason();
            case PropertyHandedOver e -> e.condition();
            case PropertyReturned e -> e.condition();
            case LoanExtended e -> e.reason();
            case LoanCancelled e -> e.reason();
        };
    }
}
