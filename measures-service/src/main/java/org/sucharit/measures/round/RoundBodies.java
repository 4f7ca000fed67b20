package org.sucharit.measures.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.evidence.KeptFile;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.round.Contribution.Kind;

/** What is sent in a monthly round. */
final class RoundBodies {

    static final int MAX_TEXT = 2_000;
    static final int MAX_NAME = 200;
    static final int MAX_LIST = 200;

    private RoundBodies() {}

    /** @param day of the month; null for the last one */
    record TimingBody(
            @Nullable @Min(1) @Max(28) Integer day,
            @NotNull @Min(1) @Max(60) Integer linkDays) {

        Timing timing() {
            return new Timing(day, linkDays);
        }
    }

    /** @param month {@code 2023-03} or {@code 2566-03}; this month when left out */
    record OpenBody(
            @NotNull AgencyId agency,

            @Nullable @Pattern(regexp = "2[056]\\d{2}-(0[1-9]|1[0-2])")
            String month) {}

    /** What is null stays as it was told. */
    record AcceptBody(
            @Nullable @Words(max = MAX_TEXT) String text,
            @Nullable LocalDate date) {}

    record WhyBody(@NotBlank @Words(max = MAX_TEXT) String reason) {}

    /** @param date today in Bangkok when left out, where something was done */
    record ContributionBody(
            @NotNull MeasureId measure,
            @NotNull Kind kind,
            @Nullable @Words(max = MAX_TEXT) String text,
            @Nullable LocalDate date,
            @Nullable @Words(max = MAX_NAME) String by) {

        Contribution contribution(List<KeptFile> photos, LocalDate today) {
            return switch (kind) {
                case PROGRESS ->
                    new Contribution(
                            measure, kind, strip(text), Objects.requireNonNullElse(date, today), photos, strip(by));
                case OBSTACLE -> new Contribution(measure, kind, strip(text), date, photos, strip(by));
                case NO_PROGRESS -> new Contribution(measure, kind, null, null, List.of(), strip(by));
            };
        }
    }

    /** @param defaultOrder for measures without an order of their own */
    record MeetingBody(
            @NotNull LocalDate on,
            @NotEmpty @Size(max = MAX_LIST) List<@NotBlank @Words(max = MAX_NAME) String> attendance,
            @Nullable @Words(max = MAX_TEXT) String defaultOrder,
            @Nullable @Size(max = MAX_LIST * 2) List<@NotNull @Valid OrderBody> orders) {

        Closing.Entered entered(RoundFacts round) {
            var all = new LinkedHashMap<MeasureId, String>();
            var usual = strip(defaultOrder);
            if (usual != null) round.measures().forEach(due -> all.put(due.measure(), usual));
            if (orders != null)
                orders.forEach(order -> all.put(order.measure(), order.order().strip()));
            return new Closing.Entered(on, attendance, Map.copyOf(all));
        }
    }

    record OrderBody(
            @NotNull MeasureId measure,
            @NotBlank @Words(max = MAX_TEXT) String order) {}

    static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
