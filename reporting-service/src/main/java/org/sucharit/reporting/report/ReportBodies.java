package org.sucharit.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Words;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.report.Drafting.Subject;

/** What is sent about a report, with the bounds it keeps. */
final class ReportBodies {

    static final int MAX_TITLE = 500;
    static final int MAX_TEXT = 50_000;
    static final int MAX_SECTIONS = 50;
    static final int MAX_NAME = 200;

    private ReportBodies() {}

    /** @param id chosen by the client, so that a repeat is recognised @param round of a progress report */
    record DraftBody(
            @Nullable UUID id,
            @NotNull ReportKind kind,
            @NotNull AgencyId agency,
            @NotNull @BuddhistYear Integer fiscalYear,
            @Nullable ReportingRound round) {

        Subject subject() {
            return new Subject(kind, agency, new FiscalYear(fiscalYear), round);
        }
    }

    /** What is null stays. @param sections all of them, in order */
    record WordsBody(
            @Nullable @Size(max = MAX_SECTIONS) List<@NotNull @Valid SectionBody> sections,
            @Nullable @Size(max = MAX_SECTIONS) List<@NotNull @Valid AnalysisBody> analysis) {

        @Nullable
        List<Section> words() {
            return sections == null
                    ? null
                    : sections.stream().map(SectionBody::section).toList();
        }

        Map<Integer, String> meanings() {
            var texts = new LinkedHashMap<Integer, String>();
            if (analysis != null) analysis.forEach(one -> texts.put(one.indicator(), text(one.text())));
            return texts;
        }
    }

    record SectionBody(
            @NotNull @Pattern(regexp = Section.KEY_FORM) @Size(max = 40)
            String key,

            @Nullable @Words(max = MAX_TITLE) String title,
            @Nullable @Words(max = MAX_TEXT) String text) {

        Section section() {
            return new Section(key, ReportBodies.text(title), ReportBodies.text(text));
        }
    }

    record AnalysisBody(
            @NotNull @Min(1) @Max(99) Integer indicator,
            @Nullable @Words(max = MAX_TEXT) String text) {}

    /** All of them: what is null is not there any more. */
    record FormalitiesBody(
            @Nullable @Words(max = MAX_NAME) String number,
            @Nullable LocalDate date,
            @Nullable @Valid MemoBody memo,
            @Nullable @Valid LookBody look) {

        Formalities formalities() {
            return new Formalities(
                    blankToNull(number), date, memo == null ? null : memo.memo(), look == null ? null : look.look());
        }
    }

    record MemoBody(
            @Nullable @Words(max = MAX_NAME) String number,
            @Nullable LocalDate date,
            @Nullable @Words(max = MAX_TITLE) String from,
            @NotBlank @Words(max = MAX_NAME) String to,
            @NotBlank @Words(max = MAX_TITLE) String subject,
            @NotBlank @Words(max = MAX_TEXT) String body) {

        Formalities.Memo memo() {
            return new Formalities.Memo(blankToNull(number), date, blankToNull(from), to, subject, body);
        }
    }

    record LookBody(@NotNull ColumnLayout columns, @NotNull Digits digits) {

        Look look() {
            return new Look(columns, digits);
        }
    }

    record NoneBody(@NotNull UUID measure, @NotNull NoneField field) {}

    /** @param position of who takes the step */
    record StepBody(@Nullable @Words(max = MAX_NAME) String position) {}

    record ReturnBody(@Nullable @Words(max = 2_000) String reason) {}

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static @Nullable String blankToNull(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
