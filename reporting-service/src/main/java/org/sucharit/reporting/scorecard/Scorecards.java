package org.sucharit.reporting.scorecard;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.problem.Problem;
import org.sucharit.reporting.history.Histories;

/**
 * Scorecards of agencies, provinces and the nation. The present is read from rows that are kept up to date, the past is
 * computed from what was known then. {@code asOf} is as in the API: an instant, a date for the end of that day in
 * Bangkok, or null for now; one that is neither, or has not come, is refused with 400.
 */
@Component
public class Scorecards {

    private static final Comparator<Card> BY_NAME =
            Comparator.comparing((Card card) -> String.valueOf(card.name())).thenComparing(card -> card.id());

    private final Cards cards;
    private final PastCards past;
    private final Marks marks;
    private final Years years;
    private final Histories histories;
    private final Clock clock;
    private final MessageSource messages;

    Scorecards(
            Cards cards,
            PastCards past,
            Marks marks,
            Years years,
            Histories histories,
            Clock clock,
            MessageSource messages) {
        this.cards = cards;
        this.past = past;
        this.marks = marks;
        this.years = years;
        this.histories = histories;
        this.clock = clock;
        this.messages = messages;
    }

    /** Whether there is anything to ask for: the year has rules, is the running one or the next, or has figures. */
    public boolean knows(int fiscalYear) {
        return years.knows(fiscalYear);
    }

    /** @throws Problem 404 {@code YEAR_UNKNOWN} */
    public Scorecard nation(int fiscalYear, @Nullable String asOf) {
        var when = AsOf.of(asOf, clock, messages);
        years.require(fiscalYear);
        var figures = histories.figuresOfNation(fiscalYear, when.now() ? Instant.MAX : when.instant());
        var then = when.now() ? nationNow(fiscalYear) : past.nation(fiscalYear, when);
        var tally = then.card().tally().publishing(Counting.complaints(figures.stream()));
        return shown(new PastCards.Then(then.card().with(tally), then.registered()), when);
    }

    /** What the nation's measures come to in a year now. @param agencies of which something is known */
    public record NationYear(int fiscalYear, long agencies, Scorecard.Measures measures) {}

    /** In one read, for choosing among years; those of which nothing is known are not there. */
    public List<NationYear> nationIn(Collection<Integer> fiscalYears) {
        return cards.find(fiscalYears.stream().map(Card::nationId).toList()).values().stream()
                .map(card -> new NationYear(
                        card.fiscalYear(),
                        card.tally().agencies(),
                        new Shown(card.scope(), card.fiscalYear(), 0, card.tally()).measures()))
                .toList();
    }

    private PastCards.Then nationNow(int fiscalYear) {
        return now(Card.ofNation(fiscalYear, Parts.NONE), Card.nationId(Card.EVERY_YEAR));
    }

    /** @throws Problem 404 {@code PROVINCE_UNKNOWN}, {@code YEAR_UNKNOWN} */
    public Scorecard province(String province, int fiscalYear, @Nullable String asOf) {
        var when = AsOf.of(asOf, clock, messages);
        years.requireProvince(province);
        years.require(fiscalYear);
        if (!when.now()) return shown(past.province(province, fiscalYear, when), when);
        var nothing = Card.ofProvince(province, fiscalYear, Parts.NONE);
        return shown(now(nothing, Card.provinceId(province, Card.EVERY_YEAR)), when);
    }

    /** @throws Problem 404 {@code AGENCY_UNKNOWN}, also for one that was not known then, {@code YEAR_UNKNOWN} */
    public Scorecard agency(AgencyId agency, int fiscalYear, @Nullable String asOf) {
        var when = AsOf.of(asOf, clock, messages);
        var then = when.now() ? agencyNow(agency, fiscalYear) : past.agency(agency, fiscalYear, when);
        years.require(fiscalYear);
        return shown(then.orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "AGENCY_UNKNOWN", agency)), when);
    }

    private Optional<PastCards.Then> agencyNow(AgencyId agency, int fiscalYear) {
        return cards.find(Card.id(agency, Card.EVERY_YEAR))
                .map(known -> known.empty(Card.id(agency, fiscalYear), fiscalYear))
                .map(nothing -> now(nothing, Card.id(agency, Card.EVERY_YEAR)));
    }

    /** The provinces of which anything is known in the year, by name. @throws Problem 404 {@code YEAR_UNKNOWN} */
    public List<Scorecard> provinces(int fiscalYear, @Nullable String asOf) {
        var when = AsOf.of(asOf, clock, messages);
        years.require(fiscalYear);
        var all = when.now() ? provincesNow(fiscalYear) : past.provinces(fiscalYear, when);
        return all.stream()
                .filter(then -> then.card().tally().agencies() > 0)
                .map(then -> shown(then, when))
                .toList();
    }

    private List<PastCards.Then> provincesNow(int fiscalYear) {
        var registered = cards.partsOf(Card.nationId(Card.EVERY_YEAR)).stream()
                .collect(Collectors.toMap(card -> String.valueOf(card.name()), card -> card.tally()
                        .agencies()));
        return cards.partsOf(Card.nationId(fiscalYear)).stream()
                .filter(card -> card.name() != null)
                .sorted(BY_NAME)
                .map(card -> new PastCards.Then(card, registered.getOrDefault(String.valueOf(card.name()), 0L)))
                .toList();
    }

    /**
     * The agencies of a province of which anything is known in the year, by name.
     *
     * @throws Problem 404 {@code PROVINCE_UNKNOWN}, {@code YEAR_UNKNOWN}
     */
    public List<Scorecard> agencies(String province, int fiscalYear, @Nullable String asOf) {
        var when = AsOf.of(asOf, clock, messages);
        years.requireProvince(province);
        years.require(fiscalYear);
        var all = when.now()
                ? cards.partsOf(Card.provinceId(province, fiscalYear))
                : past.agencies(province, fiscalYear, when);
        return all.stream().sorted(BY_NAME).map(card -> shown(card, 1, when)).toList();
    }

    /** @param nothing the row where nothing is known yet @param registered id of the row that counts agencies */
    private PastCards.Then now(Card nothing, String registered) {
        var found = cards.find(List.of(nothing.id(), registered));
        var count = found.get(registered);
        return new PastCards.Then(
                found.getOrDefault(nothing.id(), nothing),
                count == null ? 0 : count.tally().agencies());
    }

    private Scorecard shown(PastCards.Then then, AsOf when) {
        return shown(then.card(), then.registered(), when);
    }

    private Scorecard shown(Card card, long registered, AsOf when) {
        return new Shown(card.scope(), card.fiscalYear(), registered, card.tally())
                .at(when.instant(), completeUntil(), RuleSets.shipped().of(new FiscalYear(card.fiscalYear())));
    }

    /** Up to when all events are counted. */
    private Instant completeUntil() {
        var read = histories.completeUntil();
        return marks.completeUntil().filter(marked -> marked.isBefore(read)).orElse(read);
    }
}
