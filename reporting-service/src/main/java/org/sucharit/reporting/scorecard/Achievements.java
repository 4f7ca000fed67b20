package org.sucharit.reporting.scorecard;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All agencies at once, for who looks at the whole nation. */
@Component
public class Achievements {

    private final Cards cards;

    Achievements(Cards cards) {
        this.cards = cards;
    }

    /** Every registered agency, in no order. */
    public List<Achievement> of(int fiscalYear) {
        var values = new HashMap<String, Map<Ranking, BigDecimal>>();
        everyAgency(fiscalYear).forEach(card -> values.put(codeOf(card), card.ranked()));
        return everyAgency(Card.EVERY_YEAR)
                .map(card -> new Achievement(
                        codeOf(card),
                        Objects.requireNonNullElse(card.name(), codeOf(card)),
                        Objects.requireNonNullElse(card.province(), ""),
                        values.getOrDefault(codeOf(card), Map.of())))
                .toList();
    }

    private Stream<Card> everyAgency(int fiscalYear) {
        return cards.partsOf(Card.nationId(fiscalYear)).stream()
                .flatMap(province -> cards.partsOf(province.id()).stream());
    }

    private static String codeOf(Card card) {
        return Objects.requireNonNull(card.agency());
    }
}
