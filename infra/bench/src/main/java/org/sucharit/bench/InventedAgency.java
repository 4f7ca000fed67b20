package org.sucharit.bench;

import static org.sucharit.bench.InventedNation.FISCAL_YEAR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An agency's year: registered, assessed, three disclosures, and measures with two rounds of actions and follow-ups. */
final class InventedAgency {

    static final int MEASURES = 12;

    private static final List<String> TYPES = List.of(
            "SUBDISTRICT_ADMINISTRATIVE_ORGANISATION",
            "SUBDISTRICT_MUNICIPALITY",
            "SUBDISTRICT_ADMINISTRATIVE_ORGANISATION",
            "TOWN_MUNICIPALITY",
            "SUBDISTRICT_ADMINISTRATIVE_ORGANISATION",
            "CITY_MUNICIPALITY");
    private static final List<String> UNITS = List.of("สำนักปลัด", "กองคลัง", "กองช่าง");
    private static final String DISTRICT = "เมือง";
    private static final String LABEL = "ข้อมูลตามรายการ";
    private static final String CLICKS = "หน้าแรก > การเปิดเผยข้อมูลสาธารณะ";

    private final int number;
    private final String code;
    private final String province;
    private final InventedResult result;
    private final InventedFigures figures;
    private final List<InventedMeasure> measures;

    /** @param number counted from 0 */
    InventedAgency(int number, String province, SplittableRandom random) {
        this.number = number;
        this.code = "sim-" + (number + 1);
        this.province = province;
        this.result = new InventedResult(code, random);
        this.figures = new InventedFigures(code, random);
        this.measures = IntStream.rangeClosed(1, MEASURES)
                .mapToObj(measure -> new InventedMeasure(code, measure, random))
                .toList();
    }

    String code() {
        return code;
    }

    String province() {
        return province;
    }

    InventedFigures figures() {
        return figures;
    }

    /** @param time counted from 0 */
    void take(Turn turn, int time, Consumer<Fact> facts) {
        var fact =
                switch (turn) {
                    case REGISTERED ->
                        fact("AgencyRegistered", "Agency", code, 0, turn, time, Map.of("profile", profile()));
                    case UNITS_NAMED -> fact("UnitsRevised", "Agency", code, 1, turn, time, Map.of("units", units()));
                    case ASSESSED -> assessed(turn, time);
                    case DISCLOSED -> disclosed(turn, time);
                    default -> measures.get(time).take(turn, number);
                };
        if (fact != null) facts.accept(fact);
    }

    private Fact fact(
            String name,
            String stream,
            String aggregate,
            long sequence,
            Turn turn,
            int time,
            Map<String, Object> rest) {
        var payload = new HashMap<String, Object>(rest);
        if (stream.equals("Agency")) payload.put("agency", code);
        return new Fact("measures." + name, stream, aggregate, sequence, code, turn.at(time, number), payload);
    }

    private String name() {
        return "หน่วยงานสมมุติที่ %d".formatted(number + 1);
    }

    private String type() {
        return TYPES.get(number % TYPES.size());
    }

    private String website() {
        return "https://%s.example".formatted(code);
    }

    private Map<String, Object> profile() {
        return Map.of(
                "nameTh", name(), "type", type(), "district", DISTRICT, "province", province, "website", website());
    }

    private static List<Map<String, Object>> units() {
        return UNITS.stream()
                .map(unit -> Map.<String, Object>of(
                        "name", unit, "otherNames", List.of(), "sections", List.of(), "positions", List.of()))
                .toList();
    }

    private Fact assessed(Turn turn, int time) {
        int year = FISCAL_YEAR - 1;
        return fact(
                "AssessmentRecorded",
                "Assessment",
                code + "/" + year,
                0,
                turn,
                time,
                Map.of("assessmentId", Map.of("agency", code, "fiscalYear", year), "result", result.json()));
    }

    private Fact disclosed(Turn turn, int time) {
        var item = item(time);
        var content = Map.of(
                "addresses",
                List.of(Map.of("url", address(item), "label", LABEL, "explanation", CLICKS)),
                "elements",
                List.of("BY_PERIOD", "TOTAL"),
                "note",
                note(item),
                "evidence",
                List.of());
        var id = Map.of("agency", code, "fiscalYear", FISCAL_YEAR, "item", item);
        return fact(
                "DisclosureRevised",
                "Disclosure",
                "%s/%d/%s".formatted(code, FISCAL_YEAR, item),
                0,
                turn,
                time,
                Map.of("disclosureId", id, "content", content));
    }

    private static String item(int time) {
        return "O" + (time + 16);
    }

    /** All on one host that is not there: who checks links asks a host once a second at most. */
    private String address(String item) {
        return "https://open-data.example/%s/%s".formatted(code, item);
    }

    private static String note(String item) {
        return "ข้อมูลของรายการ " + item;
    }

    /** What open data must have of it, once all is told. */
    void addTo(Tables tables) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("agency", code);
        row.put("nameTh", name());
        row.put("type", type());
        row.put("district", DISTRICT);
        row.put("province", province);
        row.put("website", website());
        row.put("units", UNITS);
        tables.row("agencies", row);
        for (int time = 0; time < Turn.DISCLOSED.times; time++) tables.row("disclosures", disclosure(item(time)));
        result.addTo(tables);
        figures.addTo(tables);
        measures.forEach(measure -> measure.addTo(tables));
    }

    private Map<String, Object> disclosure(String item) {
        return Map.of(
                "agency",
                code,
                "fiscalYear",
                FISCAL_YEAR,
                "item",
                item,
                "addresses",
                List.of(address(item)),
                "explanations",
                List.of(LABEL + ": " + CLICKS),
                "elements",
                List.of("BY_PERIOD", "TOTAL"),
                "note",
                note(item),
                "carriedOver",
                false);
    }

    /** What its scorecard of the year must say after it. */
    Counts counts() {
        var counts = new Counts();
        counts.add("/agencies/counted", 1);
        counts.add("/agencies/registered", 1);
        counts.add("/disclosures/agencies", 1);
        measures.forEach(measure -> measure.addTo(counts));
        figures.addTo(counts);
        return counts;
    }

    /** What its scorecard of the year before must say: only the result is of that year. */
    Counts countsBefore() {
        var counts = new Counts();
        result.addTo(counts);
        return counts;
    }
}
