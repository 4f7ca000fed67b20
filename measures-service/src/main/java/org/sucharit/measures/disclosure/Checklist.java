package org.sucharit.measures.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.ruleset.Ratio;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.linkcheck.LinkState;

/**
 * What a year asks an agency to disclose, and how that stands today.
 *
 * @param website the agency's own, as registered
 * @param readiness null where the year's rule set does not say enough to count with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Checklist(
        String agency,
        int fiscalYear,
        @Nullable String website,
        Rules ruleSet,
        Counted counted,
        @Nullable Ready readiness,
        List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** Which rules it is made of. @param complete whether they describe every item of the year */
    public record Rules(int fiscalYear, boolean verified, boolean complete) {}

    /** How many of the listed items are in which state. */
    public record Counted(int items, Map<ItemState, Long> states) {

        static Counted of(List<Item> items) {
            return new Counted(
                    items.size(),
                    items.stream()
                            .collect(Collectors.groupingBy(
                                    Item::state, () -> new EnumMap<>(ItemState.class), Collectors.counting())));
        }

        /** Items in a state, 0 where there are none. */
        public long in(ItemState state) {
            return states.getOrDefault(state, 0L);
        }
    }

    /**
     * How far the year is ready, in per cent, and what would be lost if it were assessed today.
     *
     * @param pointsAtRisk of the total of 100
     * @param verified whether everything it is computed from is
     */
    public record Ready(
            Ratio percent, Ratio pointsAtRisk, boolean verified, List<Part> indicators, List<Part> subIndicators) {}

    /** An indicator or sub-indicator. @param nameTh null where no source gives one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(String code, @Nullable String nameTh, Ratio percent) {}

    /**
     * One item.
     *
     * @param title null where the year's rule set does not describe the item
     * @param contentYear the year that what is disclosed has to be about (B.E.); null where unknown
     * @param contentYearVerified whether that is certain
     * @param lacks why it is not ready; empty when it is
     * @param missingElements titles of the required elements that are not ticked
     * @param pointsAtRisk what the item costs today, in points of the total; null when it is ready or that is unknown
     * @param version of the disclosure; null as long as nothing was stated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String item,
            @Nullable String title,
            @Nullable String topic,
            @Nullable Integer indicator,
            @Nullable String subIndicator,
            @Nullable Integer contentYear,
            @Nullable Boolean contentYearVerified,
            @Nullable Boolean verified,
            ItemState state,
            List<Lack> lacks,
            List<Address> addresses,
            List<Element> elements,
            List<String> missingElements,
            @Nullable String note,
            List<EvidenceId> evidence,
            @Nullable Declaration declaration,
            @Nullable CarriedFrom carriedFrom,
            @Nullable Ratio pointsAtRisk,
            @Nullable Long version) {

        /** Sorting by this puts what costs most first. */
        public BigDecimal risk() {
            return pointsAtRisk == null ? BigDecimal.ZERO : pointsAtRisk.toDecimal();
        }
    }

    /** An address with what is known of it. @param link null until it was checked */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(
            String url,
            @Nullable String label,
            @Nullable String explanation,
            @Nullable LinkState link,
            List<AddressFinding> findings) {}

    /** Something to look at; it never stands against saving an address. */
    public enum AddressFinding {
        /** The page does not lie on the agency's own website. */
        NOT_OWN_SITE,
        EXPLANATION_MISSING
    }

    /** A required element. */
    public record Element(String key, String title, boolean present) {}

    /** The items by their code. */
    public Map<String, Item> byCode() {
        return items.stream().collect(Collectors.toMap(Item::item, Function.identity()));
    }
}
