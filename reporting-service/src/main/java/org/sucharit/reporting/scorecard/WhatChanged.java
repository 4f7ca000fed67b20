package org.sucharit.reporting.scorecard;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.history.Scope;

/** What became otherwise between two instants, which are as {@code asOf} is; {@code to} may be left out for now. */
@Component
class WhatChanged {

    /** Who reads slowly has their turn for long. */
    private static final int AT_ONCE = 4;

    private static final int IN_LINE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final PastTurns turns = new PastTurns(AT_ONCE, IN_LINE, PATIENCE);
    private final Histories histories;
    private final Cards cards;
    private final Years years;
    private final Clock clock;
    private final MessageSource messages;

    WhatChanged(Histories histories, Cards cards, Years years, Clock clock, MessageSource messages) {
        this.histories = histories;
        this.cards = cards;
        this.years = years;
        this.clock = clock;
        this.messages = messages;
    }

    Changes ofNation(int fiscalYear, @Nullable String from, @Nullable String to) {
        return inTurn(() -> between(new Scope.Nation(), fiscalYear, from, to));
    }

    /** Of the agencies that are in it now. @throws Problem 404 {@code PROVINCE_UNKNOWN} */
    Changes ofProvince(String province, int fiscalYear, @Nullable String from, @Nullable String to) {
        years.requireProvince(province);
        return between(new Scope.Province(province), fiscalYear, from, to);
    }

    /** @throws Problem 404 {@code AGENCY_UNKNOWN} */
    Changes ofAgency(AgencyId agency, int fiscalYear, @Nullable String from, @Nullable String to) {
        if (cards.find(Card.id(agency, Card.EVERY_YEAR)).isEmpty())
            throw new Problem(HttpStatus.NOT_FOUND, "AGENCY_UNKNOWN", agency);
        return between(new Scope.OneAgency(agency), fiscalYear, from, to);
    }

    /** The turn lasts until all is told. */
    private Changes inTurn(Supplier<Changes> question) {
        var end = turns.take();
        try {
            return question.get().then(end);
        } catch (RuntimeException e) {
            end.run();
            throw e;
        }
    }

    private Changes between(Scope scope, int fiscalYear, @Nullable String from, @Nullable String to) {
        if (from == null || from.isBlank()) throw Problem.invalid("from", sentence("scorecard.from"));
        var begin = AsOf.of(from, "from", clock, messages).instant();
        var end = AsOf.of(to, "to", clock, messages).instant();
        if (end.isBefore(begin)) throw Problem.invalid("to", sentence("scorecard.order"));
        years.require(fiscalYear);
        var changed = histories
                .changedBetween(scope, begin, end)
                .filter(change -> change.fiscalYear() == null || change.fiscalYear() == fiscalYear)
                .map(Changes.Changed::of);
        return new Changes(begin, end, histories.completeUntil(), changed);
    }

    private String sentence(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
