package org.sucharit.complaints.casepages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.casefile.OpenedCase;
import org.sucharit.complaints.casefile.OpenedCase.Decision;
import org.sucharit.complaints.casefile.OpenedCase.From;
import org.sucharit.complaints.casefile.Shown;
import org.sucharit.complaints.casepages.Wordings.Wording;
import org.sucharit.complaints.complaint.Standing;

/** The texts of a case that leave with it, and so are those of which something may have to stay: all but notes. */
@Component
class Pieces {

    private static final String TEXT = "text";
    private static final String REASON = "reason";

    private final MessageSource messages;

    Pieces(MessageSource messages) {
        this.messages = messages;
    }

    /** @param entry and field as in {@link org.sucharit.complaints.complaint.Redaction} @param label which text it is */
    record Piece(String entry, String field, String label, String text) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    List<Piece> of(OpenedCase inside, Wording wording, Locale language) {
        return Stream.of(filed(inside, wording, language), messages(inside, language), decisions(inside, language))
                .flatMap(List::stream)
                .toList();
    }

    private List<Piece> filed(OpenedCase inside, Wording wording, Locale language) {
        var pieces = new ArrayList<Piece>();
        var told = inside.complaint();
        if (told == null) return pieces;
        add(pieces, "title", word("casepages.piece.title", language), told.title());
        add(pieces, "description", word("casepages.piece.description", language), told.description());
        for (int i = 0; i < told.subjects().size(); i++) {
            var name = told.subjects().get(i).name();
            add(pieces, "subjects[" + i + "].name", word("casepages.subject", language), name);
        }
        add(pieces, "happenedOn", word("casepages.happened", language), told.happenedOn());
        told.more().forEach((key, answer) -> add(pieces, "more." + key, wording.question(key), answer));
        return pieces;
    }

    private static void add(List<Piece> pieces, String field, String label, @Nullable Shown text) {
        if (text != null) pieces.add(new Piece(Standing.FILED, field, label, text.text()));
    }

    private List<Piece> messages(OpenedCase inside, Locale language) {
        var pieces = new ArrayList<Piece>();
        for (var message : inside.messages()) {
            var label = word("casepages.piece." + (message.from() == From.STAFF ? "ours" : "theirs"), language);
            if (message.text() != null)
                pieces.add(
                        new Piece(message.entry(), TEXT, label, message.text().text()));
        }
        return pieces;
    }

    private List<Piece> decisions(OpenedCase inside, Locale language) {
        var pieces = new ArrayList<Piece>();
        for (var step : inside.steps()) {
            if (step.text() == null || step.decision() == Decision.EXPORTED) continue;
            boolean text = step.decision() == Decision.CONCLUDED || step.decision() == Decision.ACTION_TAKEN;
            var label = word("casepages.decision." + step.decision(), language);
            pieces.add(new Piece(
                    step.entry(), text ? TEXT : REASON, label, step.text().text()));
        }
        return pieces;
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
