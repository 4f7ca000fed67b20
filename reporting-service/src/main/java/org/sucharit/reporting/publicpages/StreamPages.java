package org.sucharit.reporting.publicpages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.eventstream.LatestEvents;
import org.sucharit.reporting.eventstream.LatestEvents.Latest;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.Records;

/** What happens, as it happens, and how programs listen to it. */
@Controller
class StreamPages {

    private static final int SHOWN = 30;
    private static final List<String> KAFKA =
            List.of("sucharit.measures.v1", "sucharit.reports.v1", "sucharit.complaint-figures.v1");

    private final LatestEvents events;
    private final Records records;
    private final AgencySearch search;
    private final String origin;

    /** @param origin where the platform's pages are reached from outside */
    StreamPages(LatestEvents events, Records records, AgencySearch search, @Value("${sucharit.origin}") String origin) {
        this.events = events;
        this.records = records;
        this.search = search;
        this.origin = origin;
    }

    /** @param agency its code, or what people call it @param province in Thai */
    @GetMapping("/streams")
    String streams(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String province,
            Model model) {
        var chosen = LatestEvents.topics().contains(topic) ? topic : null;
        var place = ProvinceTile.of(province).map(ProvinceTile::nameTh).orElse(null);
        var found = found(agency.strip());
        var one = found.size() == 1 ? found.getFirst().code() : null;
        boolean unclear = !agency.isBlank() && one == null;
        var lines = unclear ? List.<EventLine>of() : lines(events.of(chosen, one, place, SHOWN));
        var wish = wish(chosen, one, place);
        model.addAttribute("lines", lines);
        model.addAttribute("topic", chosen);
        model.addAttribute("typed", agency.strip());
        model.addAttribute("agency", one == null ? null : found.getFirst());
        model.addAttribute("choices", unclear ? found : List.of());
        model.addAttribute("unclear", unclear);
        model.addAttribute("province", place);
        model.addAttribute("topics", LatestEvents.topics());
        model.addAttribute("provinces", ProvinceTile.all());
        model.addAttribute("refresh", address("/streams", wish));
        model.addAttribute("stream", address("/api/events", wish));
        model.addAttribute(
                "since", lines.isEmpty() ? null : lines.getFirst().event().id());
        model.addAttribute("origin", origin);
        model.addAttribute("kafka", KAFKA);
        return "publicpages/streams";
    }

    /** The one of that code, else all that are called so. */
    private List<Listed> found(String typed) {
        if (typed.isEmpty()) return List.of();
        var byCode = AgencyId.isValid(typed) ? records.find(AgencyRecord.class, typed) : Optional.<AgencyRecord>empty();
        return byCode.map(agency -> List.of(Listed.of(agency)))
                .orElseGet(() -> search.find(typed).items());
    }

    private List<EventLine> lines(List<Latest> latest) {
        return latest.stream().map(this::line).toList();
    }

    private EventLine line(Latest event) {
        var measure = event.data().path("measureId").asString("");
        return EventLine.of(event, titleOf(measure), event.agency() == null ? null : nameOf(event.agency()));
    }

    private @Nullable String titleOf(String measure) {
        if (measure.isEmpty()) return null;
        return records.find(MeasureRecord.class, measure)
                .map(known -> known.plan().title())
                .orElse(null);
    }

    private @Nullable String nameOf(String code) {
        return records.find(AgencyRecord.class, code).map(AgencyRecord::nameTh).orElse(null);
    }

    private static Map<String, String> wish(
            @Nullable String topic, @Nullable String agency, @Nullable String province) {
        var wish = new LinkedHashMap<String, String>();
        if (topic != null) wish.put("topic", topic);
        if (agency != null) wish.put("agency", agency);
        if (province != null) wish.put("province", province);
        return wish;
    }

    private static String address(String path, Map<String, String> wish) {
        var address = UriComponentsBuilder.fromPath(path);
        wish.forEach(address::queryParam);
        return address.encode().toUriString();
    }
}
