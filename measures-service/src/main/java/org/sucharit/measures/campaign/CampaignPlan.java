package org.sucharit.measures.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasurePlan;

/**
 * What is asked of each agency.
 *
 * @param message what the oversight body writes to the agencies
 * @param fiscalYear of the workplan it goes into (B.E.)
 * @param dueOn the day by which it is to be done
 * @param measures to carry out
 * @param disclosures to have ready
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignPlan(
        String title,
        @Nullable String message,
        int fiscalYear,
        LocalDate dueOn,
        List<MeasurePlan> measures,
        List<AskedDisclosure> disclosures) {

    public CampaignPlan {
        measures = List.copyOf(measures);
        disclosures = List.copyOf(disclosures);
    }

    /**
     * A disclosure to have ready.
     *
     * @param item its code in the campaign's fiscal year
     * @param title as the year's rules call it
     * @param elements keys of the required elements that are asked for
     */
    public record AskedDisclosure(String item, String title, List<String> elements) {

        public AskedDisclosure {
            elements = List.copyOf(elements);
        }
    }
}
