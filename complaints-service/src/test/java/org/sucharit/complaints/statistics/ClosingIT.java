package org.sucharit.complaints.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.complaints.TopicRecords;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.test.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Months and half-years as they pass, on a service of its own: what is closed stays closed. */
@TestPropertySource(properties = "sucharit.test.story=closing")
class ClosingIT extends ComplaintsPlatform {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @Autowired
    Closing closing;

    @Autowired
    FiguresBook book;

    // long ago: brokers refuse what is to happen yet
    private final LocalDate today = LocalDate.of(LocalDate.now(BANGKOK).getYear() - 1, 1, 10);
    private final YearMonth month = YearMonth.from(today);

    @Test
    void what_is_published_of_complaints_as_time_goes_by() {
        var agency = newAgency();
        moveTo(today);
        for (int i = 0; i < 6; i++) file(agency, "เรื่อง " + i);
        file(agency, "เรื่องของผู้บริหาร", "TOP_EXECUTIVE");
        assertThat(statistics(agency, month).path("months")).isEmpty();

        moveTo(month.plusMonths(1).atDay(1));
        assertThat(closed(agency, month).path("received").asInt()).isEqualTo(6);
        assertThat(closed(agency, month).path("inProgress").asInt()).isEqualTo(6);
        assertThat(closed(agency, month).path("shown").path("finished").asString())
                .isEqualTo("ไม่มี");
        assertThat(closed("", month).path("received").asInt()).isEqualTo(7);
        earlierMonthsAreEnteredOnce(agency);
        theFiguresAreTold(agency);
        theHalfYearIsBrokenDown(agency);
    }

    private void earlierMonthsAreEnteredOnce(String agency) {
        var officer = as(Tokens.officer(agency));
        var path = "/api/complaint-statistics/" + agency;
        var before = month.minusMonths(2);
        officer.put(path, entered(before, 2)).expect(200);
        officer.put(path, entered(before, 2)).expect(200);
        officer.put(path, entered(before, 3)).expect(409, "ALREADY_ENTERED");
        officer.put(path, entered(month, 3)).expect(409, "MONTH_COUNTED");
        officer.put(path, entered(month.plusMonths(5), 3)).expect(409, "MONTH_NOT_OVER");
        officer.put(path, "{\"months\":[]}").expect(400);
        officer.put(path, entered(before, -1)).expect(400);
        assertThat(closed(agency, before).path("entered").asBoolean()).isTrue();
        asAnyone().get("/api/complaint-statistics?agency=nowhere").expect(404);
        asAnyone().get("/api/complaint-statistics?fiscalYear=2026").expect(400);
        asAnyone().get("/api/complaint-statistics?round=FIRST_HALF").expect(200);
    }

    private void theFiguresAreTold(String agency) {
        var types = TopicRecords.of("sucharit.complaint-figures.v1", agency, 3).stream()
                .map(record -> TopicRecords.header(record, "ce_type"))
                .toList();
        assertThat(types)
                .containsSubsequence(
                        "sucharit.complaint-figures.begun.v1",
                        "sucharit.complaint-figures.month-closed.v1",
                        "sucharit.complaint-figures.month-entered.v1");
    }

    /** Six in one cell may be published; the nation's seven may not, because seven less six is one. */
    private void theHalfYearIsBrokenDown(String agency) {
        var half = HalfYear.of(month);
        var officer = as(Tokens.officer(agency));
        for (var before = half.first(); before.isBefore(month); before = before.plusMonths(1))
            officer.put("/api/complaint-statistics/" + agency, entered(before, 2))
                    .expect(200);
        moveTo(half.last().plusMonths(1).atDay(1));
        var ofAgency = half(agency, half);
        assertThat(ofAgency.path("CATEGORY").path("BRIBERY").asInt()).isEqualTo(6);
        assertThat(ofAgency.path("CLOCK").path("LATE").asInt()).isEqualTo(6);
        assertThat(book.of(FiguresId.NATION).halfYears().get(half)).doesNotContainKey(Aspect.CATEGORY);
    }

    private JsonNode half(String agency, HalfYear half) {
        for (var period : statistics(agency, half.last()).path("halfYears"))
            if (period.path("number").asInt() == half.number()) return period.path("breakdowns");
        return JsonMapper.shared().createObjectNode();
    }

    private JsonNode closed(String agency, YearMonth wanted) {
        for (var period : statistics(agency, wanted).path("months"))
            if (period.path("from").asString().equals(wanted.toString())) return period;
        return JsonMapper.shared().missingNode();
    }

    private JsonNode statistics(String agency, YearMonth wanted) {
        var year = FiscalYear.of(wanted.atDay(1));
        return asAnyone()
                .get("/api/complaint-statistics?fiscalYear=" + year + (agency.isEmpty() ? "" : "&agency=" + agency))
                .expect(200)
                .body();
    }

    private static String entered(YearMonth month, int received) {
        return """
                {"months":[{"month":"%s","received":%d,"finished":0,"inProgress":0}]}""".formatted(month, received);
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(2, 0)).atZone(BANGKOK).toInstant());
        closing.run(clock.instant());
    }
}
