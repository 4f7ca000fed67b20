package org.sucharit.complaints.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2025-12-30, 1, 2026-01-05", // New Year's Eve, New Year, a special day, a weekend
        "2026-04-10, 1, 2026-04-16",
        "2024-02-28, 1, 2024-02-29",
        "2024-02-28, 2, 2024-03-01",
        "2026-05-29, 1, 2026-06-02", // Visakha Bucha is a Sunday
        "2026-01-05, 0, 2026-01-05",
        "2026-01-10, 0, 2026-01-10"
    })
    void working_days_pass_over_weekends_and_holidays(LocalDate from, int count, LocalDate last) {
        var counted = new WorkingDays(Holidays.shipped()).after(from, count);

        assertThat(counted.day()).isEqualTo(last);
        assertThat(counted.verified()).isTrue();
    }

    @Test
    void labour_day_is_a_working_day_of_government_offices() {
        assertThat(new WorkingDays(Holidays.shipped()).isWorkingDay(LocalDate.of(2026, 5, 1)))
                .isTrue();
    }

    @Test
    void every_day_of_every_year_says_where_it_is_from_and_next_years_moving_days_are_not_certain() {
        for (int year = 2566; year <= 2570; year++)
            assertThat(Holidays.shipped().of(year)).hasSizeGreaterThan(15).allSatisfy(holiday -> {
                assertThat(holiday.source()).isNotBlank();
                assertThat(holiday.nameTh()).isNotBlank();
            });
        assertThat(Holidays.shipped().on(LocalDate.of(2027, 5, 20)))
                .hasValueSatisfying(visakha -> assertThat(visakha.verified()).isFalse());
    }

    @Test
    void the_operators_own_file_stands_in_place_of_that_year_and_beside_the_others() throws IOException {
        Files.writeString(
                folder.resolve("2570.csv"), "\ufeffdate,name,source,verified\n2027-05-20,วันวิสาขบูชา,มติ ครม.,true\n");
        Files.writeString(folder.resolve("2571.csv"), "2028-01-03,ชดเชยวันขึ้นปีใหม่,มติ ครม.,true\n");

        var holidays = Holidays.shipped().overlaidBy(folder);

        assertThat(holidays.on(LocalDate.of(2027, 5, 20)).orElseThrow().verified())
                .isTrue();
        assertThat(holidays.on(LocalDate.of(2027, 4, 6))).isEmpty();
        assertThat(holidays.on(LocalDate.of(2028, 1, 3))).isPresent();
        assertThat(holidays.on(LocalDate.of(2026, 4, 6))).isPresent();
        assertThat(holidays.areKnown(LocalDate.of(2029, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028-13-01,x,y,true",
                "2028-01-01,x,y",
                "2028-01-01,x,y,yes",
                "2027-01-01,x,y,true",
                "2028-01-01,x,y,true\n2028-01-01,x,y,true",
                "๑ มกราคม,x,y,true"
            })
    void a_file_that_cant_be_understood_is_named_with_its_line(String text) throws IOException {
        Files.writeString(folder.resolve("2571.csv"), text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.shipped().overlaidBy(folder))
                .withMessageContaining("2571.csv:");
    }

    @Test
    void a_file_is_named_after_its_year() throws IOException {
        Files.writeString(folder.resolve("holidays.csv"), "");

        assertThatIllegalArgumentException().isThrownBy(() -> Holidays.shipped().overlaidBy(folder));
    }
}
