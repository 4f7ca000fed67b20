package org.sucharit.reporting.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * What an agency discloses of one item of a year.
 *
 * @param item its code in that year, upper case
 * @param carriedFrom null once someone has confirmed or changed it
 */
public record DisclosureRecord(
        AgencyId agency,
        int fiscalYear,
        String item,
        Content content,
        @Nullable CarriedFrom carriedFrom) implements PublicRecord {

    /**
     * What is there.
     *
     * @param elements keys of the required elements that are there, as the year's rule set names them
     */
    public record Content(
            List<Address> addresses,
            List<String> elements,
            @Nullable String note,
            List<UUID> evidence,
            @Nullable Declaration declaration) {

        public Content {
            addresses = List.copyOf(addresses);
            elements = List.copyOf(elements);
            evidence = List.copyOf(evidence);
        }
    }

    /** A page, and the path of clicks that leads to it. */
    public record Address(
            String url, @Nullable String label, @Nullable String explanation) {}

    /** That there is nothing to show ({@code NOT_APPLICABLE} or {@code NONE}), and why. */
    public record Declaration(String kind, String explanation) {}

    /** The year and items that addresses were carried over from. */
    public record CarriedFrom(int fiscalYear, List<String> items) {

        public CarriedFrom {
            items = List.copyOf(items);
        }
    }

    @Override
    public Integer ofYear() {
        return fiscalYear;
    }
}
