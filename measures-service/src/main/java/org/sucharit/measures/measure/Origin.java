package org.sucharit.measures.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * What a draft was made from, when a person did not write it from nothing.
 *
 * @param shortfalls ids of the shortfalls that the measure answers
 * @param copiedFrom the measure it is a copy of; null when it is none
 * @param notes what the copy could not adapt and a person should look at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(List<UUID> shortfalls, @Nullable CopiedFrom copiedFrom, List<Note> notes) {

    public Origin {
        shortfalls = List.copyOf(shortfalls);
        notes = List.copyOf(notes);
    }

    /** A measure derived from shortfalls. */
    public static Origin answering(List<UUID> shortfalls) {
        return new Origin(shortfalls, null, List.of());
    }

    /**
     * A measure as it stood when it was copied.
     *
     * @param nameTh name of its agency at that time
     * @param version of the measure
     */
    public record CopiedFrom(MeasureId measure, AgencyId agency, String nameTh, int fiscalYear, long version) {}

    /** @param words as they still stand in the draft, or as they were left out */
    public record Note(Kind kind, String words) {

        /** Why a person should look. */
        public enum Kind {
            /** A unit that the agency does not have: the text stays as written. */
            UNIT_UNKNOWN,
            /** The agency has no website that could take the place of the other one's. */
            WEBSITE_LEFT,
            /** The agency has no district that could take the place of the other one's. */
            DISTRICT_LEFT,
            /** Another agency is still named. */
            AGENCY_LEFT,
            /** The assessed year knows nothing of what was answered, so it was left out. */
            ANSWER_DROPPED
        }
    }
}
