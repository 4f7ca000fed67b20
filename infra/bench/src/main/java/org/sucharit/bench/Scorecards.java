package org.sucharit.bench;

import static org.sucharit.bench.InventedNation.FISCAL_YEAR;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The scorecards of the nation, of every province and of every agency, compared with what was invented. */
final class Scorecards {

    private static final int PAGE = 200;

    private final PublicDoor door;
    private final Differences differences;

    Scorecards(PublicDoor door, Differences differences) {
        this.door = door;
        this.differences = differences;
    }

    void check(InventedNation nation) throws IOException, InterruptedException {
        check(nation, FISCAL_YEAR, InventedAgency::counts);
        check(nation, FISCAL_YEAR - 1, InventedAgency::countsBefore);
    }

    private void check(InventedNation nation, int year, Function<InventedAgency, Counts> counted)
            throws IOException, InterruptedException {
        var all = new Counts();
        for (var province : nation.byProvince().entrySet()) {
            var counts = new Counts();
            for (var agency : province.getValue()) counts.add(counted.apply(agency));
            var path = "/api/scorecards/provinces/" + URLEncoder.encode(province.getKey(), StandardCharsets.UTF_8);
            compare(province.getKey(), counts, door.json(path + "/" + year));
            agencies(path + "/" + year, province.getValue(), counted);
            all.add(counts);
        }
        compare("nation", all, door.json("/api/scorecards/nation/" + year));
    }

    private void agencies(String path, List<InventedAgency> agencies, Function<InventedAgency, Counts> counted)
            throws IOException, InterruptedException {
        var cards = new HashMap<String, JsonNode>();
        for (int page = 0; page * PAGE < agencies.size(); page++)
            for (var card : door.json("%s/agencies?page=%d&size=%d".formatted(path, page, PAGE))
                    .path("items")) cards.put(card.at("/scope/agency").asString(), card);
        differences.compare(path + " agencies", agencies.size(), cards.size());
        for (var agency : agencies) {
            var card = cards.get(agency.code());
            if (card != null) compare(agency.code(), counted.apply(agency), card);
        }
    }

    private void compare(String whose, Counts counts, JsonNode card) {
        var year = " in " + card.path("fiscalYear").asInt();
        counts.sums()
                .forEach((place, sum) -> differences.compare(
                        whose + year + " " + place, must(place, sum, counts.sums()), told(place, card)));
    }

    private static BigDecimal must(String place, BigDecimal sum, Map<String, BigDecimal> sums) {
        if (!place.startsWith(Counts.MEAN_OF)) return sum.stripTrailingZeros();
        var count = sums.getOrDefault("/assessment/agencies", BigDecimal.ONE);
        return sum.divide(count, 2, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** What is not there was not counted. */
    private static BigDecimal told(String place, JsonNode card) {
        var node = card.at(place.replace(Counts.MEAN_OF, ""));
        return node.isNumber() ? node.decimalValue().stripTrailingZeros() : BigDecimal.ZERO;
    }
}
