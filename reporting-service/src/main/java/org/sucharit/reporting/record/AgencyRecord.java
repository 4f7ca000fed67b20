package org.sucharit.reporting.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * A local government.
 *
 * @param type as in the contract {@code sucharit.agency.registered.v1}
 * @param district none for a provincial organisation
 * @param province its Thai name
 */
public record AgencyRecord(
        AgencyId agency,
        String nameTh,
        String type,
        @Nullable String district,
        String province,
        @Nullable String website,
        List<Unit> units)
        implements PublicRecord {

    public AgencyRecord {
        units = List.copyOf(units);
    }

    /** A unit with its sections and positions; other names are spellings met in documents. */
    public record Unit(String name, List<String> otherNames, List<Part> sections, List<Part> positions) {

        public Unit {
            otherNames = List.copyOf(otherNames);
            sections = List.copyOf(sections);
            positions = List.copyOf(positions);
        }
    }

    /** A section or a position. */
    public record Part(String name, List<String> otherNames) {

        public Part {
            otherNames = List.copyOf(otherNames);
        }
    }
}
