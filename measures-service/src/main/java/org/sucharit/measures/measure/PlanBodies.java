package org.sucharit.measures.measure;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Words;

/** The parts of a plan as they are sent, with the bounds they keep. */
public final class PlanBodies {

    /** The most entries a list of a measure may have. */
    public static final int MAX_LIST = 100;

    /** The most characters of a title, and of any other text. */
    public static final int MAX_TITLE = 2_000;

    public static final int MAX_TEXT = 10_000;
    static final int MAX_NAME = 500;

    private PlanBodies() {}

    /** @param dueOn the step's own deadline */
    public record StepBody(
            @NotBlank @Words(max = MAX_TEXT) String text,
            @Nullable LocalDate dueOn) {

        Step step() {
            return new Step(text, dueOn);
        }
    }

    /** Exactly one of item, subIndicator and indicator. */
    public record AnsweredBody(
            @NotNull @BuddhistYear Integer fiscalYear,
            @Nullable @Pattern(regexp = "[IEOieo]\\d{1,3}") String item,

            @Nullable @Pattern(regexp = "\\d{1,2}\\.\\d{1,2}")
            String subIndicator,

            @Nullable @Min(1) @Max(99) Integer indicator) {

        @AssertTrue
        boolean isExactlyOne() {
            return Stream.of(item, subIndicator, indicator)
                            .filter(Objects::nonNull)
                            .count()
                    == 1;
        }

        Answered answered() {
            return new Answered(
                    fiscalYear, item == null ? null : item.toUpperCase(Locale.ROOT), subIndicator, indicator);
        }
    }

    /** @param unit the registry's name, or {@code *} for every unit */
    public record ResponsibleBody(
            @NotBlank @Words(max = MAX_NAME) String text,
            @Nullable @Words(max = MAX_NAME) String unit) {

        Responsible responsible() {
            return new Responsible(text, unit);
        }
    }

    /** @param text as written; left out, it says the days */
    public record PeriodBody(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Words(max = MAX_NAME) String text) {

        Period period() {
            return new Period(from, to, text == null ? said(from) + "–" + said(to) : text);
        }

        private static String said(@Nullable LocalDate day) {
            return Objects.toString(day, "");
        }
    }

    /** @param dueOn the last day follow-ups are wanted, or the day of the only one */
    public record FollowUpBody(
            @NotBlank @Words(max = MAX_TEXT) String text,
            @Nullable By by,
            @Nullable Cadence cadence,
            @Nullable LocalDate dueOn) {

        FollowUpPlan followUp() {
            return new FollowUpPlan(text, by, cadence, dueOn);
        }
    }

    static <S, T> @Nullable List<T> each(@Nullable List<S> bodies, Function<S, T> value) {
        return bodies == null ? null : bodies.stream().map(value).toList();
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
