package org.sucharit.complaints.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.ComplaintEvent.*;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Route;

/**
 * What a complaint of corruption counts as, and on which day. The agency's figures know a case of the oversight desk from
 * the day it was handed on or is over; the nation's from the day it was filed.
 *
 * @param since the day on which it counts as received
 * @param dueOn by when the complainant had to hear something
 * @param heardOn the day on which the complainant first heard anything: an answer, or how it ended
 */
record CountedCase(
        LocalDate since,
        Category category,
        Channel channel,
        List<LocalDate> finishedOn,
        List<LocalDate> reopenedOn,
        LocalDate dueOn,
        @Nullable LocalDate heardOn) {

    /** How the first clock was kept. */
    enum Clock {
        IN_TIME,
        LATE,
        NOT_YET_DUE
    }

    /** @return empty while the agency's figures must not know of it, and for what is no complaint of corruption */
    static Optional<CountedCase> forAgency(CaseFile file) {
        return corruption(file).flatMap(CountedCase::visibleSince).map(day -> of(file, day));
    }

    static Optional<CountedCase> forNation(CaseFile file) {
        return corruption(file).map(_ -> of(file, file.filed().filedOn()));
    }

    /** As known at the end of a day. */
    Clock clock(LocalDate end) {
        if (heardOn != null && !heardOn.isAfter(end)) return heardOn.isAfter(dueOn) ? Clock.LATE : Clock.IN_TIME;
        return end.isAfter(dueOn) ? Clock.LATE : Clock.NOT_YET_DUE;
    }

    private static CountedCase of(CaseFile file, LocalDate since) {
        var filed = file.filed();
        var finished = new ArrayList<LocalDate>();
        file.events().forEach(event -> overOn(event).ifPresent(finished::add));
        return new CountedCase(
                since,
                Objects.requireNonNullElse(filed.category(), Category.OTHER),
                filed.channel(),
                finished,
                file.all(CaseReopened.class).stream().map(CaseReopened::on).toList(),
                filed.answerDueOn(),
                heard(file).findFirst().orElse(null));
    }

    private static Stream<LocalDate> heard(CaseFile file) {
        return file.events().stream()
                .flatMap(event -> event instanceof MessageWritten message && message.by() != null
                        ? Stream.of(message.on())
                        : overOn(event).stream());
    }

    private static Optional<CaseFile> corruption(CaseFile file) {
        return Optional.of(file).filter(f -> f.filed().kind() == Kind.CORRUPTION);
    }

    private static Optional<LocalDate> visibleSince(CaseFile file) {
        if (file.filed().route() == Route.AGENCY)
            return Optional.of(file.filed().filedOn());
        return file.events().stream()
                .flatMap(
                        event -> event instanceof CaseHandedOn handed ? Stream.of(handed.on()) : overOn(event).stream())
                .findFirst();
    }

    private static Optional<LocalDate> overOn(ComplaintEvent event) {
        return switch (event) {
            case CaseRejected e -> Optional.of(e.on());
            case CaseReferred e -> Optional.of(e.on());
            case CaseClosed e -> Optional.of(e.on());
            default -> Optional.empty();
        };
    }
}
