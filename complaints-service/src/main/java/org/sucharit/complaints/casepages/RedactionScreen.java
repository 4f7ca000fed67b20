package org.sucharit.complaints.casepages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.casefile.CaseReading;
import org.sucharit.complaints.casefile.OpenedCase.Redacted;
import org.sucharit.complaints.casepages.Passages.Place;
import org.sucharit.complaints.casepages.Pieces.Piece;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.Redaction;
import org.sucharit.complaints.complaint.Redactions;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/** The page about what does not leave with a case. */
@Component
class RedactionScreen {

    private final CaseReading reading;
    private final Pieces pieces;
    private final Wordings wordings;
    private final CaseParts parts;

    RedactionScreen(CaseReading reading, Pieces pieces, Wordings wordings, CaseParts parts) {
        this.reading = reading;
        this.pieces = pieces;
        this.wordings = wordings;
        this.parts = parts;
    }

    /** @param gone what is redacted already */
    record Read(CaseFile file, List<Piece> pieces, List<Redacted> redacted, List<Redaction> gone) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** One passage that is redacted. @param label which text it stands in */
    record Line(String label, String words, String reason, String by, LocalDate on) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** @throws Problem 409 {@code CASE_ERASED} */
    Read read(Actor actor, CaseFile file, Locale language) {
        var inside = reading.view(actor, file.id()).opened();
        if (inside == null || file.standing().isErased()) throw new Problem(HttpStatus.CONFLICT, "CASE_ERASED");
        var all = pieces.of(inside, wordings.of(file.agency(), language), language);
        var gone = inside.redactions().stream().map(RedactionScreen::redaction).toList();
        return new Read(file, all, inside.redactions(), gone);
    }

    private static Redaction redaction(Redacted one) {
        return new Redaction(
                one.entry(),
                one.field(),
                one.from(),
                one.to(),
                new Secret(one.reason().text()));
    }

    ModelAndView page(Actor actor, Read read, List<Place> places) {
        var page = parts.page("redactions", actor, read.file());
        page.addObject("places", places);
        page.addObject(
                "lines", read.redacted().stream().map(one -> line(one, read)).toList());
        var rule = Redactions.of(read.gone());
        page.addObject(
                "pieces", read.pieces().stream().map(one -> left(one, rule)).toList());
        return page;
    }

    private static Piece left(Piece piece, Redactions rule) {
        var left = rule.applied(piece.entry(), piece.field(), new Secret(piece.text()));
        return new Piece(piece.entry(), piece.field(), piece.label(), left.reveal());
    }

    private static Line line(Redacted one, Read read) {
        var piece = read.pieces().stream()
                .filter(other ->
                        other.entry().equals(one.entry()) && other.field().equals(one.field()))
                .filter(other -> one.to() <= other.text().length())
                .findFirst();
        return new Line(
                piece.map(Piece::label).orElse(""),
                piece.map(found -> found.text().substring(one.from(), one.to())).orElse(Redactions.MARK),
                one.reason().text(),
                one.by(),
                one.on());
    }
}
