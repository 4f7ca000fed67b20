package org.sucharit.reporting.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The datasets as a DCAT 3 catalogue in JSON-LD, with the stream of events as a data service. */
@Component
class Catalogue {

    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final String FILES = "/api/open-data/";
    private static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/");

    private final Datasets datasets;
    private final DatasetWords words;
    private final String origin;

    /** @param origin where the platform is reached from outside */
    Catalogue(Datasets datasets, DatasetWords words, @Value("${sucharit.origin:http://localhost:8080}") String origin) {
        this.datasets = datasets;
        this.words = words;
        this.origin = origin.replaceAll("/+$", "");
    }

    Map<String, Object> json() {
        var json = thing("dcat:Catalog", "/api/open-data");
        json.putFirst("@context", CONTEXT);
        said(json, "opendata");
        json.put("dct:publisher", Map.of("@type", "foaf:Agent", "foaf:name", texts("opendata.publisher")));
        json.put("dct:language", List.of("th", "en"));
        json.put("dct:license", link(LICENCE));
        json.put("foaf:homepage", link(origin + "/open-data"));
        json.put("dcat:dataset", datasets.all().stream().map(this::dataset).toList());
        json.put("dcat:service", List.of(stream()));
        return json;
    }

    private Map<String, Object> dataset(Dataset<?> dataset) {
        var json = thing("dcat:Dataset", FILES + dataset.name());
        json.put("dct:identifier", dataset.name());
        said(json, "opendata." + dataset.name());
        json.put("dct:license", link(LICENCE));
        json.put("dct:spatial", link("http://publications.europa.eu/resource/authority/country/THA"));
        json.put("dct:accrualPeriodicity", link("http://publications.europa.eu/resource/authority/frequency/CONT"));
        json.put("foaf:page", link(origin + FILES + "dictionary#" + dataset.name()));
        var files = new ArrayList<Map<String, Object>>();
        for (var format : Format.values()) files.add(file(dataset, format));
        json.put("dcat:distribution", files);
        return json;
    }

    private Map<String, Object> file(Dataset<?> dataset, Format format) {
        var address = FILES + dataset.name() + "." + format.ending();
        var json = thing("dcat:Distribution", address);
        json.put("dct:title", dataset.name() + "." + format.ending());
        json.put("dcat:downloadURL", link(origin + address));
        json.put("dcat:accessURL", link(origin + "/open-data#" + dataset.name()));
        var type = format.mediaType;
        json.put("dcat:mediaType", type.getType() + "/" + type.getSubtype());
        json.put("dct:license", link(LICENCE));
        return json;
    }

    private Map<String, Object> stream() {
        var json = thing("dcat:DataService", "/api/events");
        said(json, "opendata.events");
        json.put("dcat:endpointURL", link(origin + "/api/events"));
        json.put("foaf:page", link(origin + "/streams"));
        json.put("dct:license", link(LICENCE));
        return json;
    }

    private LinkedHashMap<String, Object> thing(String type, String path) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@id", origin + path);
        json.put("@type", type);
        return json;
    }

    private void said(Map<String, Object> json, String key) {
        json.put("dct:title", texts(key + ".title"));
        json.put("dct:description", texts(key + ".about"));
    }

    private List<Map<String, String>> texts(String key) {
        var said = words.of(key);
        return List.of(
                Map.of("@language", "th", "@value", said.getOrDefault("th", "")),
                Map.of("@language", "en", "@value", said.getOrDefault("en", "")));
    }

    private static Map<String, String> link(String address) {
        return Map.of("@id", address);
    }
}
