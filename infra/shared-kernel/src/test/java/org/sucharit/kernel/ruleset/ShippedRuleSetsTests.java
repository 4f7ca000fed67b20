package org.sucharit.kernel.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.time.FiscalYear;

class ShippedRuleSetsTests {

    private static final FiscalYear FY2566 = new FiscalYear(2566);
    private static final String TEXT =
            Objects.requireNonNull(RuleSetFiles.shipped().years().get(FY2566));

    private static RuleSet year(int year) {
        return RuleSets.shipped().of(new FiscalYear(year)).orElseThrow();
    }

    @Test
    void six_years_have_rules_and_the_others_none() {
        assertThat(RuleSets.shipped().years())
                .extracting(FiscalYear::value)
                .containsExactly(2564, 2565, 2566, 2567, 2568, 2569);
        assertThat(RuleSets.shipped().of(new FiscalYear(2563))).isEmpty();
    }

    @Test
    void a_topic_keeps_its_code_while_its_number_moves() {
        Map<Integer, String> numbers = new TreeMap<>();
        for (FiscalYear year : RuleSets.shipped().years())
            numbers.put(
                    year.value(),
                    year(year.value())
                            .itemOn("COMPLAINT_STATISTICS")
                            .orElseThrow()
                            .code());
        assertThat(numbers)
                .isEqualTo(Map.of(2564, "O31", 2565, "O31", 2566, "O29", 2567, "O24", 2568, "O19", 2569, "O18"));
    }

    @Test
    void every_value_says_what_it_rests_on() {
        for (FiscalYear year : RuleSets.shipped().years())
            assertThat(bases(year(year.value()))).isNotEmpty().allSatisfy(basis -> assertThat(basis.source())
                    .isNotBlank());
        assertThat(year(2567).items()).noneMatch(RatedItem::verified);
        assertThat(year(2566).items(Instrument.OIT)).allMatch(RatedItem::verified);
    }

    private static List<Basis> bases(RuleSet rules) {
        return Stream.of(
                        rules.instruments().stream().map(RatedInstrument::basis),
                        rules.indicators().stream().map(RatedIndicator::basis),
                        rules.subIndicators().stream().map(RatedSubIndicator::basis),
                        rules.counts().stream().map(ItemCount::basis),
                        rules.ranges().stream().map(ItemRange::basis),
                        rules.items().stream().map(item -> new Basis(item.source(), item.verified())),
                        rules.items().stream().map(RatedItem::yearOffsetBasis),
                        rules.items().stream()
                                .flatMap(item -> item.requires().stream().map(RequiredElement::basis)),
                        rules.grades().stream().map(GradeSystem::basis),
                        rules.sampleRules().stream().map(SampleRule::basis),
                        rules.sampleRules().stream().map(SampleRule::largeBasis),
                        rules.answerScales().stream().map(AnswerScale::basis),
                        Stream.of(rules.defaultThreshold().basis()))
                .flatMap(basis -> basis)
                .toList();
    }

    @Test
    void only_the_year_whose_items_are_all_described_is_complete() {
        assertThat(year(2566).items(Instrument.OIT)).hasSize(43);
        assertThat(year(2566).items(Instrument.OIT))
                .allSatisfy(item -> assertThat(item.subIndicator()).isNotNull());
        assertThat(RuleSets.shipped().years().stream()
                        .filter(year -> year(year.value()).complete(Instrument.OIT)))
                .containsExactly(FY2566);
    }

    @Test
    void where_an_item_counts_is_known_or_absent() {
        RatedItem statistics = year(2566).item("O29").orElseThrow();
        assertThat(statistics.subIndicator()).isEqualTo("9.5");
        assertThat(statistics.indicator()).isEqualTo(9);
        assertThat(statistics.requires()).extracting(RequiredElement::key).contains("TOTAL", "NONE_STATED");
        assertThat(year(2565).item("I7").orElseThrow().indicator()).isEqualTo(2);
        assertThat(year(2565).item("I7").orElseThrow().subIndicator()).isNull();
        assertThat(year(2568).item("O19").orElseThrow().indicator()).isNull();
        assertThat(year(2565).item("O13")).isEmpty();
        assertThat(year(2565).rangeOf("O13").orElseThrow().of()).isEqualTo("9.2");
        assertThat(year(2565).rangeOf("nothing")).isEmpty();
    }

    @Test
    void results_of_the_year_before_are_marked() {
        assertThat(year(2568).item("O19").orElseThrow().yearOffset()).isEqualTo(-1);
        assertThat(year(2566).item("O36").orElseThrow().yearOffset()).isZero();
        assertThat(year(2566).item("O38").orElseThrow().yearOffset()).isEqualTo(-1);
        assertThat(year(2566).item("O38").orElseThrow().yearOffsetBasis().verified())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2566,O43,true", "2566,O44,false", "2567,O36,false", "2569,O26,true", "2569,O27,false", "2566,I30,true",
        "2566,I31,false", "2568,E99,true", "2566,O0,false", "2566,O07,false", "2566,X1,false", "2566,o1,false",
        "2566,'',false"
    })
    void an_item_beyond_the_last_there_is_not(int year, String code, boolean possible) {
        assertThat(year(year).mayHave(code)).isEqualTo(possible);
    }

    @Test
    void what_is_unsettled_is_there_in_both_readings() {
        assertThat(year(2566).answerScales()).hasSize(2).noneMatch(scale -> scale.basis()
                .verified());
        assertThat(year(2566).grades()).hasSize(2).noneMatch(system -> system.basis()
                .verified());
        assertThat(year(2565).grades()).hasSize(1).allMatch(system -> system.basis()
                .verified());
    }

    @Test
    void days_that_no_source_gives_are_absent() {
        for (FiscalYear year : RuleSets.shipped().years()) {
            assertThat(year(year.value()).calendar()).isEmpty();
            assertThat(year(year.value()).calendarKinds()).hasSize(7);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IIT,1,1,true",
        "IIT,29,29,true",
        "IIT,30,30,true",
        "IIT,250,30,true",
        "IIT,300,30,true",
        "IIT,301,31,true",
        "IIT,1000,100,true",
        "IIT,1001,100,false",
        "IIT,100000000,100,false",
        "EIT,5,30,true",
        "EIT,301,31,true",
        "EIT,5000,100,false"
    })
    void a_sample_is_a_share_with_a_minimum(Instrument instrument, int population, int minimum, boolean verified) {
        SampleSize size = year(2565).sampleSize(instrument, population);
        assertThat(size.minimum()).isEqualTo(minimum);
        assertThat(size.verified()).isEqualTo(verified);
        assertThat(size.missing(minimum + 1)).isZero();
        assertThat(size.missing(0)).isEqualTo(minimum);
    }

    @Test
    void the_unclear_part_of_the_sample_rule_is_shown_in_its_other_reading() {
        assertThat(year(2565).sampleSize(Instrument.IIT, 2_501).otherReading()).isEqualTo(251);
        assertThat(year(2565).sampleSize(Instrument.IIT, 900).otherReading()).isNull();
        assertThat(year(2566).sampleSize(Instrument.IIT, 900).verified()).isFalse();
        assertThatThrownBy(() -> year(2565).sampleSize(Instrument.IIT, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> year(2565).sampleSize(Instrument.OIT, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_operators_folder_replaces_and_adds_years(@TempDir Path folder) throws IOException {
        String text = TEXT;
        Files.writeString(folder.resolve("2566.yaml"), text.replace("version: 1", "version: 7"));
        Files.writeString(folder.resolve("2570.yaml"), text.replace("fiscalYear: 2566", "fiscalYear: 2570"));
        Files.writeString(folder.resolve("notes.txt"), "not a rule set");
        RuleSets laid = RuleSets.of(RuleSetFiles.shipped().overlaidBy(folder), List.of());
        assertThat(laid.of(FY2566).orElseThrow().version()).isEqualTo(7);
        assertThat(laid.of(new FiscalYear(2570)).orElseThrow().items()).hasSize(52);
        assertThat(laid.of(new FiscalYear(2564))).isPresent();
        assertThat(laid.years()).hasSize(7);
    }

    @Test
    void a_sector_overrides_what_it_names_and_nothing_else() {
        RuleSets rules = with("""
                sectors:
                  CITY:
                    threshold: {below: 90, source: platform, verified: false}
                    items:
                      source: public
                      verified: true
                      absent: [O1]
                      list:
                        - {code: O2, topic: EXECUTIVES, titleTh: ผู้บริหารเมือง}
                """);
        RuleSet city = rules.of(FY2566, "CITY").orElseThrow();
        assertThat(city.threshold()).isEqualTo(new BigDecimal("90"));
        assertThat(city.item("O1")).isEmpty();
        assertThat(city.item("O2").orElseThrow().titleTh()).isEqualTo("ผู้บริหารเมือง");
        assertThat(city.items(Instrument.OIT)).hasSize(42);
        assertThat(city.complete(Instrument.OIT)).isFalse();
        assertThat(city.grades()).isEqualTo(year(2566).grades());
        assertThat(rules.sectors(FY2566)).containsExactly("CITY");
        assertThat(rules.of(FY2566, "VILLAGE")).isEqualTo(rules.of(FY2566));
        assertThat(rules.of(FY2566, null).orElseThrow()).isEqualTo(year(2566));
    }

    @Test
    void amendments_move_stages_and_say_so() {
        RuleSet rules = calendar("""
                calendar:
                  list:
                    - {key: REGISTRATION, from: 2022-12-01, to: 2022-12-31, source: public, verified: true}
                    - {key: OIT_ENTRY, from: 2023-01-04, source: public, verified: true}
                  amendments:
                    - notice: ประกาศเลื่อน ฉบับที่ 1
                      on: 2022-12-20
                      list:
                        - {key: REGISTRATION, from: 2022-12-01, to: 2023-01-15, source: public, verified: true}
                    - notice: ประกาศเลื่อน ฉบับที่ 2
                      on: 2023-01-10
                      list:
                        - {key: REGISTRATION, from: 2022-12-01, to: 2023-01-20, source: public, verified: true}
                        - {key: RESULT, from: 2023-08-01, source: general, verified: false}
                """);
        assertThat(rules.calendar())
                .extracting(CalendarDate::key)
                .containsExactly("REGISTRATION", "OIT_ENTRY", "RESULT");
        CalendarDate registration = rules.calendar().getFirst();
        assertThat(registration.lastDay()).isEqualTo(LocalDate.of(2023, 1, 20));
        assertThat(registration.notices()).hasSize(2);
        assertThat(registration.titleTh()).isEqualTo("การลงทะเบียน");
        assertThat(rules.calendar().get(1).notices()).isEmpty();
        assertThat(rules.calendar().get(1).lastDay()).isEqualTo(LocalDate.of(2023, 1, 4));
        assertThat(rules.calendar().getLast().verified()).isFalse();
    }

    private static RuleSets with(String more) {
        return load(TEXT + more);
    }

    private static RuleSet calendar(String yaml) {
        String text = TEXT;
        return load(text.replace("calendar: {list: [], amendments: []}\n", yaml))
                .of(FY2566)
                .orElseThrow();
    }

    private static RuleSets load(String text) {
        SortedMap<FiscalYear, String> years = new TreeMap<>();
        years.put(FY2566, text);
        return RuleSets.of(new RuleSetFiles(RuleSetFiles.shipped().common(), years), List.of("CITY", "VILLAGE"));
    }
}
