package org.sucharit.measures.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueWork;

/** Evidence that ends within thirty days or has ended, while something of the year or something open relies on it. */
@Component
class ExpiringEvidence implements DueWork {

    private static final int AT_ONCE = 500;
    private static final Locale THAI = Locale.of("th");

    private final EvidenceBoard board;
    private final MessageSource messages;

    ExpiringEvidence(EvidenceBoard board, MessageSource messages) {
        this.board = board;
        this.messages = messages;
    }

    @Override
    public Stream<DueMatter> on(LocalDate day) {
        var last = day.plusDays(KnownEvidence.EXPIRES_SOON);
        return IntStream.iterate(0, skip -> skip + AT_ONCE)
                .mapToObj(skip -> board.endingBy(last, skip, AT_ONCE))
                .takeWhile(part -> !part.isEmpty())
                .flatMap(part -> stillUsed(part, day))
                .map(row -> matter(row.known(), day));
    }

    private Stream<EvidenceRow> stillUsed(List<EvidenceRow> part, LocalDate day) {
        return part.stream().map(EvidenceRow::agency).distinct().flatMap(agency -> {
            var its = part.stream().filter(row -> row.agency().equals(agency)).toList();
            var used = board
                    .usesOf(
                            new AgencyId(agency),
                            its.stream().map(row -> row.known().id()).toList())
                    .stream()
                    .filter(use ->
                            use.open() || use.fiscalYear() == FiscalYear.of(day).value())
                    .map(EvidenceUse::evidence)
                    .toList();
            return its.stream().filter(row -> used.contains(row.known().id()));
        });
    }

    private DueMatter matter(KnownEvidence known, LocalDate day) {
        var end = Objects.requireNonNull(known.facts().validUntil());
        return new DueMatter(
                known.agency(),
                "evidence/" + known.id(),
                end.isBefore(day)
                        ? DueMatter.Kind.OVERDUE
                        : end.equals(day) ? DueMatter.Kind.DUE : DueMatter.Kind.DUE_SOON,
                title(known.facts()),
                end,
                null,
                List.of(Role.OFFICER),
                "/work/agencies/%s/evidence/%s".formatted(known.agency(), known.id()));
    }

    /** What is called is public: internal evidence goes by its kind. */
    private String title(EvidenceFacts facts) {
        Function<String, String> text = key -> messages.getMessage(key, null, THAI);
        var kind = text.apply("evidence.kind." + facts.kind());
        var called = facts.visibility() == EvidenceFacts.Visibility.PUBLIC
                ? facts.title()
                : "%s (%s)".formatted(kind, text.apply("evidence.visibility.INTERNAL"));
        return messages.getMessage("evidence.expires", new Object[] {called}, THAI);
    }
}
