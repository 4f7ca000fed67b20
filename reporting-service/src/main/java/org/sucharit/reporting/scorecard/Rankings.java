package org.sucharit.reporting.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** Agencies in order of what they have achieved. */
@Component
public class Rankings {

    private final Cards cards;
    private final Years years;
    private final MessageSource messages;

    Rankings(Cards cards, Years years, MessageSource messages) {
        this.cards = cards;
        this.years = years;
        this.messages = messages;
    }

    /**
     * The best first; agencies without a value are left out.
     *
     * @param by its name; null for the total
     * @param province null for the nation
     * @throws Problem 400 for anything else, such as complaints, 409 {@code TOO_FEW_TO_RANK} with fewer than ten agencies, 404 for what is not known
     */
    public Listing<RankedAgency> of(@Nullable String by, int fiscalYear, @Nullable String province, PageWish page) {
        return of(ranking(by), fiscalYear, province, page);
    }

    private Ranking ranking(@Nullable String by) {
        if (by == null || by.isBlank()) return Ranking.TOTAL;
        return Arrays.stream(Ranking.values())
                .filter(ranking -> ranking.name().equals(by))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "by", messages.getMessage("scorecard.ranking", null, LocaleContextHolder.getLocale())));
    }

    private Listing<RankedAgency> of(Ranking by, int fiscalYear, @Nullable String province, PageWish page) {
        years.require(fiscalYear);
        if (province != null) years.requireProvince(province);
        long total = cards.countRanked(by, fiscalYear, province);
        if (total < Ranking.FEWEST) throw new Problem(HttpStatus.CONFLICT, "TOO_FEW_TO_RANK", Ranking.FEWEST);
        var found = cards.ranked(by, fiscalYear, province, page.skip(), page.limit());
        long better = found.isEmpty() ? 0 : cards.countBetter(by, fiscalYear, province, value(found.getFirst(), by));
        return new Listing<>(ranked(found, by, better, page.skip()), page.number(), page.limit(), total);
    }

    private static List<RankedAgency> ranked(List<Card> found, Ranking by, long better, int skip) {
        var ranked = new ArrayList<RankedAgency>();
        for (int i = 0; i < found.size(); i++) {
            var card = found.get(i);
            var value = value(card, by);
            boolean ties = i > 0 && ranked.get(i - 1).value().compareTo(value) == 0;
            long rank = ties ? ranked.get(i - 1).rank() : (i == 0 ? better : (long) skip + i) + 1;
            ranked.add(
                    new RankedAgency(rank, Objects.requireNonNull(card.agency()), card.name(), card.province(), value));
        }
        return ranked;
    }

    private static BigDecimal value(Card card, Ranking by) {
        return Objects.requireNonNull(card.ranked().get(by));
    }
}
