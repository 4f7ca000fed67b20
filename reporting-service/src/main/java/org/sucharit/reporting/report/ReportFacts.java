package org.sucharit.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.report.ReportEvent.*;
import org.sucharit.reporting.report.Signature.Step;

/**
 * Everything known about a report, as its events tell it.
 *
 * @param content what it says now; once signed, just what was signed
 * @param drafted its sections as nobody has revised them
 * @param own indicators whose analysis a person wrote
 * @param returned why it was last returned; null once it is submitted again
 * @param signed null before
 * @param publishedOn null before
 * @param supersededBy the edition that stands in its place
 * @param copies scans of the paper signed by hand
 * @param found where on the agency's own site it was found, also where it is not any more
 */
public record ReportFacts(
        ReportStatus status,
        ReportContent content,
        List<Section> drafted,
        List<Integer> own,
        @Nullable Returned returned,
        @Nullable Signed signed,
        @Nullable LocalDate publishedOn,
        @Nullable ReportId supersededBy,
        List<SignedCopy> copies,
        List<Found> found) {

    /** @param by name of who returned it */
    public record Returned(String reason, String by, LocalDate on) {}

    /** @param canonical JSON by RFC 8785 @param sha256 of its UTF-8 bytes */
    public record Signed(String canonical, String sha256, LocalDate on) {}

    public ReportId id() {
        return content.edition().report();
    }

    public AgencyId agency() {
        return content.agency().code();
    }

    /** Whether everyone may read it. */
    public boolean isPublic() {
        return publishedOn != null;
    }

    public Optional<SignedCopy> copy(String sha256) {
        return copies.stream().filter(copy -> copy.sha256().equals(sha256)).findFirst();
    }

    /** The facts after one more event. @param before null for the first event */
    public static ReportFacts after(@Nullable ReportFacts before, ReportEvent event) {
        if (event instanceof ReportDrafted e)
            return new ReportFacts(
                    ReportStatus.DRAFT,
                    e.content(),
                    e.content().sections(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());
        return Objects.requireNonNull(before).then(event);
    }

    private ReportFacts then(ReportEvent event) {
        return switch (event) {
            case ReportDrafted _ -> throw new IllegalStateException("drafted twice");
            case ReportRedrafted e -> redrafted(e);
            case WordsRevised e -> with(content.with(e.sections(), e.analysis()), e.own());
            case FormalitiesRevised e -> with(content.with(e.formalities()), own);
            case NothingStated e -> with(content.withNone(plus(content.noneStated(), e.none())), own);
            case StatementTakenBack e -> with(content.withNone(without(e)), own);
            case ReportSubmitted e -> stepped(ReportStatus.SUBMITTED, e.by());
            case ReportReturned e -> returned(new Returned(e.reason(), e.by(), e.on()));
            case ReportEndorsed e -> stepped(ReportStatus.ENDORSED, e.by());
            case ReportSigned e -> signed(e);
            case ReportPublished e -> later(ReportStatus.PUBLISHED, e.on(), supersededBy, copies, found);
            case SignedCopyAttached e -> later(status, publishedOn, supersededBy, plus(copies, e.copy()), found);
            case ReportSuperseded e -> later(status, publishedOn, e.by(), copies, found);
            case ReportFoundOnSite e -> later(status, publishedOn, supersededBy, copies, Found.after(found, e));
            case ReportGoneFromSite e -> later(status, publishedOn, supersededBy, copies, Found.after(found, e));
        };
    }

    /** The content as it is once somebody has taken a step. */
    ReportContent signedBy(Signature by) {
        return content.withSignatures(plus(content.signatures(), by));
    }

    /** The day of a step; null before it. */
    @Nullable
    LocalDate dayOf(Step step) {
        return content.signatures().stream()
                .filter(signature -> signature.step() == step)
                .map(Signature::on)
                .findFirst()
                .orElse(null);
    }

    /** What nobody has revised is taken as it would be drafted now; what somebody has, and where it stands, stays. */
    List<Section> redrafted(List<Section> fresh) {
        if (content.sections().equals(drafted)) return fresh;
        var words = new ArrayList<Section>();
        for (var section : content.sections())
            words.add(isRevised(section) ? section : of(section.key(), fresh, section));
        for (var section : fresh) if (!knows(section.key())) words.add(section);
        return List.copyOf(words);
    }

    private boolean isRevised(Section section) {
        return !drafted.contains(section);
    }

    /** Whether it stands there, or somebody has left it out. */
    private boolean knows(String key) {
        return content.section(key).isPresent()
                || drafted.stream().anyMatch(section -> section.key().equals(key));
    }

    private static Section of(String key, List<Section> sections, Section otherwise) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElse(otherwise);
    }

    private List<StatedNone> without(StatementTakenBack event) {
        return content.noneStated().stream()
                .filter(none -> !none.isAbout(event.measure(), event.field()))
                .toList();
    }

    private ReportFacts redrafted(ReportRedrafted event) {
        return new ReportFacts(
                status,
                event.content(),
                event.drafted(),
                own,
                returned,
                signed,
                publishedOn,
                supersededBy,
                copies,
                found);
    }

    private ReportFacts with(ReportContent next, List<Integer> written) {
        return new ReportFacts(
                status, next, drafted, written, returned, signed, publishedOn, supersededBy, copies, found);
    }

    private ReportFacts stepped(ReportStatus next, Signature by) {
        return new ReportFacts(
                next, signedBy(by), drafted, own, null, signed, publishedOn, supersededBy, copies, found);
    }

    private ReportFacts returned(Returned how) {
        return new ReportFacts(
                ReportStatus.DRAFT,
                content.withSignatures(List.of()),
                drafted,
                own,
                how,
                signed,
                publishedOn,
                supersededBy,
                copies,
                found);
    }

    private ReportFacts signed(ReportSigned event) {
        return new ReportFacts(
                ReportStatus.SIGNED,
                Canonical.read(event.canonical()),
                drafted,
                own,
                null,
                new Signed(event.canonical(), event.sha256(), event.by().on()),
                publishedOn,
                supersededBy,
                copies,
                found);
    }

    private ReportFacts later(
            ReportStatus next,
            @Nullable LocalDate published,
            @Nullable ReportId by,
            List<SignedCopy> scans,
            List<Found> places) {
        return new ReportFacts(next, content, drafted, own, returned, signed, published, by, scans, places);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
