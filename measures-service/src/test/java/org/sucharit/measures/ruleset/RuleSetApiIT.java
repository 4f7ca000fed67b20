package org.sucharit.measures.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.measures.Platform;
import tools.jackson.databind.JsonNode;

class RuleSetApiIT extends Platform {

    @Test
    void the_rules_of_a_year_are_open_to_all_with_their_sources() {
        var rules = asAnyone().get("/api/rulesets/2566").expect(200).body();
        assertThat(rules.path("fiscalYear").asInt()).isEqualTo(2566);
        assertThat(rules.path("verified").asBoolean()).isFalse();
        assertThat(rules.path("complete").path("OIT").asBoolean()).isTrue();
        assertThat(rules.path("complete").path("IIT").asBoolean()).isFalse();
        assertThat(rules.path("grades").size()).isEqualTo(2);
        assertThat(rules.path("instruments").path(2).path("weight").decimalValue())
                .isEqualByComparingTo("0.4");
        assertThat(rules.path("calendar").isEmpty()).isTrue();
        assertThat(rules.path("calendarStages").size()).isEqualTo(7);
        var statistics = StreamSupport.stream(rules.path("items").spliterator(), false)
                .filter(item -> item.path("topic").asString().equals("COMPLAINT_STATISTICS"))
                .findFirst()
                .orElseThrow();
        assertThat(statistics.path("code").asString()).isEqualTo("O29");
        assertThat(statistics.path("subIndicator").asString()).isEqualTo("9.5");
        assertThat(statistics
                        .path("requires")
                        .path(0)
                        .path("basis")
                        .path("source")
                        .asString())
                .isNotBlank();
        assertThat(statistics.path("verified").asBoolean()).isTrue();
    }

    @Test
    void the_years_say_whether_they_are_verified_and_complete() {
        var years = asAnyone().get("/api/rulesets").expect(200).body();
        assertThat(years.size()).isEqualTo(6);
        assertThat(years.path(1).path("fiscalYear").asInt()).isEqualTo(2565);
        assertThat(years.path(1).path("verified").asBoolean()).isTrue();
        assertThat(years.path(1).path("complete").path("OIT").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"IIT,250,30", "IIT,500,50", "IIT,501,51", "IIT,29,29", "IIT,1,1", "EIT,1000,100", "EIT,20,30"})
    void a_sample_follows_from_the_population(String instrument, int population, int minimum) {
        var sample = sample(2565, instrument, population);
        assertThat(sample.path("minimum").asInt()).isEqualTo(minimum);
        assertThat(sample.path("verified").asBoolean()).isTrue();
        assertThat(sample.path("ruleTh").asString()).contains("ร้อยละ 10");
        assertThat(sample.path("ruleEn").asString()).contains("10 per cent");
        assertThat(sample.has("otherReading")).isFalse();
    }

    @Test
    void what_is_unclear_about_large_populations_is_said() {
        var sample = sample(2565, "IIT", 2500);
        assertThat(sample.path("minimum").asInt()).isEqualTo(100);
        assertThat(sample.path("otherReading").asInt()).isEqualTo(250);
        assertThat(sample.path("verified").asBoolean()).isFalse();
    }

    private JsonNode sample(int year, String instrument, int population) {
        return asAnyone()
                .get("/api/rulesets/" + year + "/sample-size?instrument=" + instrument + "&population=" + population)
                .expect(200)
                .body();
    }

    @Test
    void years_instruments_and_populations_that_there_are_not_are_refused() {
        var nobody = asAnyone();
        nobody.get("/api/rulesets/2560").expect(404, "RULE_SET_UNKNOWN");
        nobody.get("/api/rulesets/2560/sample-size?instrument=IIT&population=9").expect(404, "RULE_SET_UNKNOWN");
        nobody.get("/api/rulesets/2023").expect(400, "INVALID");
        nobody.get("/api/rulesets/9").expect(400, "INVALID");
        nobody.get("/api/rulesets/next").expect(404, "NOT_FOUND");
        nobody.get("/api/rulesets/2566?sector=CLUB").expect(400, "INVALID");
        String sample = "/api/rulesets/2566/sample-size?instrument=";
        nobody.get(sample + "OIT&population=9").expect(422, "SAMPLE_RULE_UNKNOWN");
        nobody.get(sample + "XIT&population=9").expect(400, "INVALID");
        nobody.get(sample + "IIT&population=0").expect(422, "POPULATION_OUT_OF_RANGE");
        nobody.get(sample + "IIT&population=-5").expect(422, "POPULATION_OUT_OF_RANGE");
        nobody.get(sample + "IIT&population=100000001").expect(422, "POPULATION_OUT_OF_RANGE");
        nobody.get(sample + "IIT&population=99999999999999999999").expect(400, "INVALID");
        nobody.get(sample + "IIT&population=many").expect(400, "INVALID");
        nobody.get(sample + "IIT").expect(400, "INVALID");
    }

    @Test
    void a_sector_without_rules_of_its_own_has_those_of_the_year() {
        var rules = asAnyone()
                .get("/api/rulesets/2566?sector=PATTAYA_CITY")
                .expect(200)
                .body();
        assertThat(rules.path("items").size()).isEqualTo(52);
    }
}
