package org.sucharit.complaints.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.complaints.TopicRecords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportingIT extends ComplaintsPlatform {

    private static final String TOPIC = "sucharit.complaints.v1";
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    // long ago: brokers refuse what is to happen yet; and on a day of its own
    private final LocalDate day = LocalDate.now(BANGKOK).minusMonths(20);

    @Autowired
    Reporting reporting;

    @Test
    void a_day_of_cases_is_told_once_when_it_is_over_and_hides_whose_case_oversight_has() {
        var agency = newAgency();
        moveTo(day);
        var receipts = List.of(file(agency, "เครื่องหมายหนึ่ง"), file(agency, "เครื่องหมายสอง"));
        file(agency, "เครื่องหมายสาม", "TOP_EXECUTIVE");
        reporting.run(clock.instant());

        moveTo(day.plusDays(1));
        reporting.run(clock.instant());
        reporting.run(clock.instant());

        var known = TopicRecords.of(TOPIC, agency, 2);
        assertThat(known).hasSize(2).allSatisfy(record -> {
            assertThat(TopicRecords.header(record, "ce_sequence")).isEqualTo("1");
            assertThat(record.timestamp())
                    .isEqualTo(day.plusDays(1).atStartOfDay(BANGKOK).toInstant().toEpochMilli());
            assertThat(record.value()).doesNotContain("เครื่องหมาย").doesNotContain(receipts);
        });
        var hidden = TopicRecords.of(TOPIC, "-", 1).stream()
                .map(ReportingIT::json)
                .filter(report -> report.path("on").asString().equals(day.toString()))
                .toList();
        assertThat(hidden).singleElement().satisfies(report -> {
            assertThat(report.has("agency")).isFalse();
            assertThat(report.path("steps").toString()).isEqualTo("[\"ComplaintFiled\"]");
        });
    }

    private void moveTo(LocalDate to) {
        clock.moveTo(to.atTime(LocalTime.of(2, 0)).atZone(BANGKOK).toInstant());
    }

    private static JsonNode json(ConsumerRecord<String, String> record) {
        return JsonMapper.shared().readTree(record.value());
    }
}
