package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;

/**
 * Everything a report says, apart from how it looks. What is signed is this as canonical JSON; every paper is made from
 * it alone.
 *
 * @param fiscalYear B.E.
 * @param round null for a plan, and where figures cover the whole year
 * @param title as it heads the document
 * @param sections running text in the order of the document; see {@link Section} for where tables go
 * @param analysis what the last result means, indicator by indicator
 * @param noneStated where someone said that there is nothing to write
 * @param signatures of submitting, endorsing, signing, in that order; as many as there are by now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportContent(
        ReportKind kind,
        Edition edition,
        Agency agency,
        int fiscalYear,
        @Nullable ReportingRound round,
        String title,
        Formalities formalities,
        List<Section> sections,
        List<IndicatorAnalysis> analysis,
        ReportData data,
        List<StatedNone> noneStated,
        List<Signature> signatures) {

    public ReportContent {
        sections = List.copyOf(sections);
        analysis = List.copyOf(analysis);
        noneStated = List.copyOf(noneStated);
        signatures = List.copyOf(signatures);
    }

    /**
     * Which edition it is.
     *
     * @param report its id, and its permanent address
     * @param number from 1; of a draft, what it would be if it were signed now
     * @param previous the edition it corrects; null for the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Edition(
            ReportId report, int number, @Nullable ReportId previous) {}

    /**
     * The agency as the registry had it when the report was drafted.
     *
     * @param nameTh full name with its form ("เทศบาลตำบล…")
     * @param type as the API names it
     * @param district without "อำเภอ"; null for a provincial organisation
     * @param province without "จังหวัด"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agency(
            AgencyId code,
            String nameTh,
            String type,
            @Nullable String district,
            String province,
            @Nullable String website) {}

    public FiscalYear year() {
        return new FiscalYear(fiscalYear);
    }

    public Optional<MeasureRow> measure(UUID id) {
        return data.measures().stream().filter(row -> row.measure().equals(id)).findFirst();
    }

    /** Whether somebody said that this field of this measure has nothing to be written. */
    public boolean isNone(UUID measure, NoneField field) {
        return noneStated.stream().anyMatch(none -> none.measure().equals(measure) && none.field() == field);
    }

    /** The section of a key; empty where the agency left it out. */
    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    ReportContent with(Edition next) {
        return new ReportContent(
                kind,
                next,
                agency,
                fiscalYear,
                round,
                title,
                formalities,
                sections,
                analysis,
                data,
                noneStated,
                signatures);
    }

    ReportContent with(List<Section> words, List<IndicatorAnalysis> meanings) {
        return new ReportContent(
                kind,
                edition,
                agency,
                fiscalYear,
                round,
                title,
                formalities,
                words,
                meanings,
                data,
                noneStated,
                signatures);
    }

    ReportContent with(Formalities next) {
        return new ReportContent(
                kind,
                edition,
                agency,
                fiscalYear,
                round,
                title,
                next,
                sections,
                analysis,
                data,
                noneStated,
                signatures);
    }

    ReportContent withNone(List<StatedNone> next) {
        return new ReportContent(
                kind,
                edition,
                agency,
                fiscalYear,
                round,
                title,
                formalities,
                sections,
                analysis,
                data,
                next,
                signatures);
    }

    ReportContent withSignatures(List<Signature> next) {
        return new ReportContent(
                kind,
                edition,
                agency,
                fiscalYear,
                round,
                title,
                formalities,
                sections,
                analysis,
                data,
                noneStated,
                next);
    }

    /** What was recorded, taken anew; every word that somebody wrote stays. */
    ReportContent with(Agency present, ReportData fresh, List<StatedNone> none) {
        return new ReportContent(
                kind,
                edition,
                present,
                fiscalYear,
                round,
                title,
                formalities,
                sections,
                analysis,
                fresh,
                none,
                signatures);
    }
}
