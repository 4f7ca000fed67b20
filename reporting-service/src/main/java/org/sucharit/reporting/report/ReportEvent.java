package org.sucharit.reporting.report;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything that can happen to a report. Days are days in Bangkok. */
public sealed interface ReportEvent {

    ReportId reportId();

    /** @param content as drafted from what was recorded */
    record ReportDrafted(ReportId reportId, ReportContent content, LocalDate on) implements ReportEvent {}

    /** What was recorded was taken anew; what people wrote stayed. @param drafted the sections as nobody has revised them */
    record ReportRedrafted(ReportId reportId, ReportContent content, List<Section> drafted, LocalDate on)
            implements ReportEvent {

        public ReportRedrafted {
            drafted = List.copyOf(drafted);
        }
    }

    /** @param sections all of them, in order @param analysis all of it @param own indicators whose analysis a person wrote */
    record WordsRevised(ReportId reportId, List<Section> sections, List<IndicatorAnalysis> analysis, List<Integer> own)
            implements ReportEvent {

        public WordsRevised {
            sections = List.copyOf(sections);
            analysis = List.copyOf(analysis);
            own = List.copyOf(own);
        }
    }

    record FormalitiesRevised(ReportId reportId, Formalities formalities) implements ReportEvent {}

    /** Somebody said that there is nothing to be written in a field. */
    record NothingStated(ReportId reportId, StatedNone none) implements ReportEvent {}

    record StatementTakenBack(ReportId reportId, UUID measure, NoneField field) implements ReportEvent {}

    /** From here on it does not change, unless it is returned. */
    record ReportSubmitted(ReportId reportId, Signature by) implements ReportEvent {}

    /** It is a draft again. @param by name of who returned it */
    record ReportReturned(ReportId reportId, String reason, String by, LocalDate on) implements ReportEvent {}

    record ReportEndorsed(ReportId reportId, Signature by) implements ReportEvent {}

    /**
     * @param canonical all of the content as canonical JSON (RFC 8785)
     * @param sha256 of its UTF-8 bytes, in lower-case hexadecimal
     */
    record ReportSigned(ReportId reportId, String canonical, String sha256, Signature by) implements ReportEvent {}

    record ReportPublished(ReportId reportId, LocalDate on) implements ReportEvent {}

    /** A scan of the paper that was signed by hand. */
    record SignedCopyAttached(ReportId reportId, SignedCopy copy, LocalDate on) implements ReportEvent {}

    /** A later edition was signed. */
    record ReportSuperseded(ReportId reportId, ReportId by) implements ReportEvent {}

    /**
     * The agency's own site shows it.
     *
     * @param address where its SHA-256 was found
     * @param sha256 the one that was found
     * @param at when the address was seen so
     */
    record ReportFoundOnSite(ReportId reportId, URI address, String sha256, Instant at, LocalDate on)
            implements ReportEvent {}

    /** What was found at an address is not there any more. @param at when the address was seen so */
    record ReportGoneFromSite(ReportId reportId, URI address, Instant at, LocalDate on) implements ReportEvent {}
}
