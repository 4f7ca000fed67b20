package org.sucharit.kernel.ruleset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;

/**
 * A question or disclosure of a year, as far as a source describes it.
 *
 * @param code upper case: the instrument's letter and the item's number in that year, no leading zero
 * @param indicator null where no source says which one it counts for
 * @param subIndicator null where it has none, or no source says which
 * @param topic what it is about; the same code over the years, whatever the item's number
 * @param titleTh Thai title or words of the question that make it recognisable; not the official text
 * @param otherWordings how documents write it besides
 * @param requires what the disclosed page has to show; empty where unknown
 * @param issues what an analysis has to cover, where the year prescribes it; empty where unknown
 * @param yearOffset 0 for an item about the year itself, -1 for a result of the year before
 * @param verified whether its number and topic in that year come from a source about local governments
 * @param source of its number and topic
 * @param yearOffsetBasis what the offset rests on
 */
public record RatedItem(
        String code,
        Instrument instrument,
        @Nullable Integer indicator,
        @Nullable String subIndicator,
        String topic,
        String titleTh,
        List<String> otherWordings,
        List<RequiredElement> requires,
        List<RequiredElement> issues,
        int yearOffset,
        boolean verified,
        String source,
        Basis yearOffsetBasis) {

    public RatedItem {
        otherWordings = List.copyOf(otherWordings);
        requires = List.copyOf(requires);
        issues = List.copyOf(issues);
    }

    /** The item's number within its instrument. */
    public int number() {
        return Integer.parseInt(code.substring(1));
    }
}
