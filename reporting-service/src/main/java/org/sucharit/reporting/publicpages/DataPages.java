package org.sucharit.reporting.publicpages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sucharit.reporting.opendata.Dictionary;
import org.sucharit.reporting.opendata.Dictionary.Described;

/** How everyone gets the data as files. */
@Controller
class DataPages {

    private static final List<String> FORMATS = List.of("csv", "json", "ndjson", "parquet");

    private final Dictionary dictionary;
    private final String origin;

    /** @param origin where the platform's pages are reached from outside */
    DataPages(Dictionary dictionary, @Value("${sucharit.origin}") String origin) {
        this.dictionary = dictionary;
        this.origin = origin;
    }

    @GetMapping("/open-data")
    String files(Model model) {
        var described = dictionary.all();
        model.addAttribute(
                "datasets", described.stream().map(Described::dataset).toList());
        model.addAttribute("dictionary", described.stream().collect(toMap(Described::dataset, identity())));
        model.addAttribute("formats", FORMATS);
        model.addAttribute("origin", origin);
        return "publicpages/open-data";
    }
}
