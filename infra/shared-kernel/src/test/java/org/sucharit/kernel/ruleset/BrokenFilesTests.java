package org.sucharit.kernel.ruleset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.kernel.time.FiscalYear;

/** A file that is wrong is refused with its name, the line, and what is wrong. */
class BrokenFilesTests {

    private static final RuleSetFiles SHIPPED = RuleSetFiles.shipped();
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final String TEXT = Objects.requireNonNull(SHIPPED.years().get(YEAR));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    fiscalYear: 2566 | fiscalYear: 2565 | does not match the name
                    fiscalYear: 2566 | fiscalYear: 1066 | not from 2500
                    version: 1 | version: one | not a whole number
                    version: 1 | version: 0 | not from 1
                    version: 1 | version: [1, 2] | single value
                    instruments: { | instrumets: { | 'instrumets' is not known here
                    part: three-instruments | part: four-instruments | no part 'four-instruments'
                    {part: three-instruments, | { | either 'list' or 'part'
                    below: 85 | below: 185 | not from 0 to 100
                    below: 85 | below: a lot | not a number
                    below: 85 | above: 85 | 'above' is not known here
                    source: platform | source: hearsay | the source 'hearsay' is not among
                    source: platform, verified: false | source: platform, verified: perhaps | neither true nor false
                    calendar: {list: [] | calendar: {list: {} | has to be a list
                    {part: answer-scales, source: unsettled, verified: false} | both | keys with values are expected
                    {instrument: EIT, items: 15} | {instrument: IIT, items: 15} | given twice
                    {instrument: EIT, items: 15} | {instrument: XIT, items: 15} | 'XIT' is none of
                    {instrument: OIT, items: 43} | {instrument: OIT, items: 43.5} | not a whole number
                    {of: "9.1", items: O1-O10} | {of: "9.9", items: O1-O10} | no indicator or sub-indicator 9.9
                    {of: "9.2", items: O11-O18} | {of: "9.2", items: O10-O18} | belongs to 9.1 and to 9.2
                    {of: "10.2", items: O42-O43} | {of: "10.2", items: O42-O44} | no item O44
                    {of: "10.2", items: O42-O43} | {of: "10.2", items: O43-O42} | ends before it begins
                    {of: "10.2", items: O42-O43} | {of: "10.2", items: Q1-Q2} | not a code
                    {of: "10.2", items: O42-O43} | {of: "10", items: O42-O43} | has sub-indicators
                    {of: "1", items: I1-I6} | {of: "1", items: E1-E5} | indicator 1 belongs to IIT
                    - code: O43 | - code: O42 | O42 is given twice
                    - code: O43 | - code: O44 | no item O44
                    - code: O43 | - code: O43-O44 | not an item code
                    topic: SOCIAL_NETWORK | topic: SOCIAL_CLUB | the topic 'SOCIAL_CLUB' is not known
                    topic: SOCIAL_NETWORK | topic: NEWS | given twice
                    titleTh: ข้อมูลผู้บริหาร | titleTh: | single value
                    {years: 0, | {years: 1, | not from -1 to 0
                    {system: passes, | {system: letters, | letters is given twice
                    list: [], amendments: [] | list: [{key: PARTY, from: 2023-01-01, source: public, verified: true}] | 'PARTY' is not known
                    list: [], amendments: [] | list: [{key: RESULT, from: 2023-02-30, source: public, verified: true}] | not a day
                    list: [], amendments: [] | list: [{key: RESULT, from: 2566-02-03, source: public, verified: true}] | days are C.E.
                    list: [], amendments: [] | list: [{key: RESULT, from: 2023-02-03, to: 2023-02-02, source: public, verified: true}] | ends before it begins
                    list: [], amendments: [] | list: [{key: RESULT, from: 2023-02-03, source: public}] | 'verified' is missing
                    list: [], amendments: [] | list: [{key: RESULT, from: 2023-02-03, verified: true}] | 'source' is missing
                    """)
    void a_wrong_value_of_a_year_is_named_with_its_line(String right, String wrong, String problem) {
        String text = TEXT;
        RuleSetFault fault = fault(() -> load(SHIPPED.common(), text.replace(only(text, right), wrong)));
        assertThat(fault).hasMessageContaining(problem).hasMessageStartingWith("2566.yaml, line " + fault.line());
        assertThat(fault.line()).isEqualTo(lineOf(text, right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {instrument: IIT, weight: 0.30} | {instrument: IIT, weight: 0.40} | the weights add up to 1.10
                    {instrument: EIT, weight: 0.30} | {instrument: OIT, weight: 0.30} | OIT is given twice
                    {instrument: EIT, weight: 0.30} | {instrument: EIT, weight: 0} | a weight of 0
                    {instrument: EIT, weight: 0.30} | {instrument: EIT, weight: -0.3} | not from 0 to 1
                    {code: "10.2"} | {code: "11.2"} | no indicator 11
                    {code: "10.2"} | {code: "10.1"} | given twice
                    {code: "10.2"} | {code: ten} | not an indicator's number
                    {label: B, from: 75} | {label: B, from: 85} | B overlaps A
                    {label: B, from: 75} | {label: A, from: 75} | given twice
                    {label: B, from: 75} | {label: B, upTo: 75} | 'upTo' is not known
                    {label: F, from: 0} | {label: F, from: 10} | have no grade
                    {label: F, from: 0} | {label: F, from: 0, eachInstrument: 5} | have no grade
                    {label: ผ่านดี, from: 85, eachInstrument: 85} | {label: ผ่านดี, from: 96, eachInstrument: 85} | from the best down
                    values: [0, 33.33, 66.67, 100] | values: [0, 66.67, 33.33, 100] | have to rise
                    values: [0, 33.33, 66.67, 100] | values: [0] | fewer than two
                    allBelow: 30 | allBelow: 31 | 30 are enough
                    {key: TIME_TAKEN, | {key: STEPS, | given twice
                    {code: NEWS, | {code: LAWS, | the topic is given twice
                    {key: SCORING, | {key: RESULT, | the stage is given twice
                    """)
    void a_wrong_value_of_the_common_parts_is_named_with_its_line(String right, String wrong, String problem) {
        String common = SHIPPED.common();
        RuleSetFault fault = fault(() -> load(common.replace(only(common, right), wrong), TEXT));
        assertThat(fault).hasMessageContaining(problem).hasMessageStartingWith("common.yaml, line " + fault.line());
        // of two that are alike, the second is the one that is too many
        assertThat(fault.line() - lineOf(common, right)).isBetween(0, 4);
    }

    @Test
    void what_is_missing_repeated_or_no_yaml_is_named() {
        String text = TEXT;
        assertThat(fault(() -> load(SHIPPED.common(), text.replace("version: 1\n", ""))))
                .hasMessageContaining("'version' is missing");
        RuleSetFault twice =
                fault(() -> load(SHIPPED.common(), text.replace("version: 1\n", "version: 1\nversion: 2\n")));
        assertThat(twice).hasMessageContaining("'version' is given twice");
        assertThat(twice.line()).isEqualTo(lineOf(text, "version: 1") + 1);
        RuleSetFault tab = fault(() -> load(SHIPPED.common(), text.replace("version: 1\n", "version: 1\n\tmore: 2\n")));
        assertThat(tab).hasMessageContaining("not YAML");
        assertThat(tab.line()).isEqualTo(lineOf(text, "version: 1") + 1);
        assertThat(fault(() -> load(SHIPPED.common(), ""))).hasMessage("2566.yaml, line 1: the file is empty");
        assertThat(fault(() -> load(SHIPPED.common(), "- one\n- two\n"))).hasMessageContaining("keys with values");
        assertThat(fault(() -> load(SHIPPED.common(), "? [a]\n: b\n"))).hasMessageContaining("plain key");
        assertThat(fault(() -> load("version: 1\n", text))).hasMessageStartingWith("common.yaml, line 1");
    }

    @Test
    void a_sector_that_there_is_not_or_a_wrong_override_is_refused() {
        String text = TEXT;
        int line = text.split("\n", -1).length;
        RuleSetFault club = fault(() -> load(SHIPPED.common(), text + "sectors:\n  CLUB: {threshold: {}}\n"));
        assertThat(club).hasMessageContaining("no sector 'CLUB'");
        assertThat(club.line()).isEqualTo(line + 1);
        assertThat(fault(() -> load(SHIPPED.common(), text + "sectors:\n  CITY: {version: 3}\n")))
                .hasMessageContaining("'version' is not known here");
        assertThat(fault(() -> load(SHIPPED.common(), text + "sectors:\n  CITY:\n    threshold: {below: 200}\n")))
                .hasMessageContaining("line " + (line + 2));
        assertThat(
                        fault(
                                () -> load(
                                        SHIPPED.common(),
                                        text
                                                + "sectors:\n  CITY:\n    items: {source: public, verified: true, list: [], absent: [O44]}\n")))
                .hasMessageContaining("the year has no item O44");
    }

    @Test
    void a_folder_of_an_operator_is_read_with_the_same_care(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2566.yaml"), "fiscalYear: 2566\nversion: 2\nsize: 3\n");
        assertThat(fault(() -> RuleSets.of(SHIPPED.overlaidBy(folder), List.of())))
                .hasMessageStartingWith("2566.yaml, line 3: 'size' is not known here");
        Files.move(folder.resolve("2566.yaml"), folder.resolve("rules.yaml"));
        assertThat(fault(() -> SHIPPED.overlaidBy(folder))).hasMessageStartingWith("rules.yaml, line 1");
        Files.move(folder.resolve("rules.yaml"), folder.resolve("2023.yaml"));
        assertThat(fault(() -> SHIPPED.overlaidBy(folder))).hasMessageStartingWith("2023.yaml, line 1");
        Files.delete(folder.resolve("2023.yaml"));
        Files.writeString(folder.resolve("2566.yaml"), "name: \u00e9\u00e9", ISO_8859_1);
        assertThat(fault(() -> SHIPPED.overlaidBy(folder))).hasMessage("2566.yaml, line 1: not UTF-8");
        assertThatThrownBy(() -> SHIPPED.overlaidBy(folder.resolve("nowhere")))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static void load(String common, String text) {
        SortedMap<FiscalYear, String> years = new TreeMap<>();
        years.put(YEAR, text);
        RuleSets.of(new RuleSetFiles(common, years), List.of("CITY"));
    }

    private static RuleSetFault fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable loading) {
        RuleSetFault fault = catchThrowableOfType(RuleSetFault.class, loading);
        assertThat(fault).isNotNull();
        return fault;
    }

    /** Fails when a test's text is not in the file, and so would break nothing. */
    private static String only(String text, String part) {
        assertThat(text).contains(part);
        return part;
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                + 1;
    }
}
