package org.sucharit.reporting.publicpages;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How everyone gets the data: as files, or as events. */
@Controller
class DataPages {

    private static final List<String> DATASETS =
            List.of("agencies", "measures", "actions", "assessments", "disclosures", "reports", "complaint-figures");
    private static final List<String> FORMATS = List.of("csv", "json", "ndjson", "parquet");
    private static final List<String> TOPICS =
            List.of("sucharit.measures.v1", "sucharit.reports.v1", "sucharit.complaint-figures.v1");

    private final String origin;

    /** @param origin where the platform's pages are reached from outside */
    DataPages(@Value("${sucharit.origin}") String origin) {
        this.origin = origin;
    }

    @GetMapping("/open-data")
    String files(Model model) {
        model.addAttribute("datasets", DATASETS);
        model.addAttribute("formats", FORMATS);
        return "publicpages/open-data";
    }

    @GetMapping("/streams")
    String streams(Model model) {
        model.addAttribute("origin", origin);
        model.addAttribute("topics", TOPICS);
        return "publicpages/streams";
    }
}
