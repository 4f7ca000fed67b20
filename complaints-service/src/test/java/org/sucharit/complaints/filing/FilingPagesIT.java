package org.sucharit.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;

class FilingPagesIT extends ComplaintsPlatform {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void corruption_is_filed_step_by_step_and_the_answer_is_the_receipt(String language) {
        var agency = newAgency();
        var visit = new FormVisit(port, agency, language).expect(200);

        assertThat(visit.page().select("html").attr("lang")).isEqualTo(language);
        visit.press("kind:CORRUPTION").expect(200);
        visit.press("next", "category", "BRIBERY", "title", "เรียกเงินค่าดำเนินการ")
                .expect(200);
        visit.press("next", "description", "บรรทัดหนึ่ง\n\nบรรทัดสาม <b>&amp;", "happenedOn", "๑๕ มี.ค. ๖๖")
                .expect(200);
        visit.press("add", "position-0", "STAFF", "name-0", "นายสมมุติ").expect(200);
        visit.press("next", "position-1", "CONTRACTOR").expect(200);
        visit.press("next", "my-phone", "0812345678").expect(200);

        assertThat(visit.page().select("dl.review").text())
                .contains("เรียกเงินค่าดำเนินการ", "บรรทัดสาม <b>&amp;", "นายสมมุติ", "0812345678")
                .contains(language.equals("th") ? "15 มีนาคม 2566" : "15 March 2023");
        visit.press("send").expect(200);

        assertThat(visit.page().select(".receipt").text()).matches("\\d{5}( \\d{5}){4}");
        assertThat(visit.page().title()).doesNotContain("ร้องเรียน", "omplain");
        assertThat(cases(agency)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE", "SUGGESTION", "ENQUIRY"})
    void lighter_kinds_need_two_pages(String kind) {
        var agency = newAgency();
        var visit = new FormVisit(port, agency, "th").press("kind:" + kind);

        visit.press("next", "title", "ไฟถนน", "description", "ดับมาสองสัปดาห์").expect(200);
        visit.press("next").press("send").expect(200);

        assertThat(visit.page().select(".receipt").text()).matches("\\d{5}( \\d{5}){4}");
        assertThat(cases(agency)).isEqualTo(1);
    }

    @Test
    void sending_the_same_page_again_shows_the_same_receipt_of_one_case() {
        var agency = newAgency();
        var visit = reviewed(agency);
        var last = visit.fields();
        last.put("go", "send");

        var first = visit.post(last).expect(200).page().select(".receipt").text();
        var second = visit.post(last).expect(200).page().select(".receipt").text();

        assertThat(second).isEqualTo(first);
        assertThat(cases(agency)).isEqualTo(1);
    }

    private FormVisit reviewed(String agency) {
        return new FormVisit(port, agency, "th")
                .press("kind:ENQUIRY")
                .press("next", "title", "ถาม", "description", "ถามอะไรดี")
                .press("next");
    }

    private long cases(String agency) {
        return jdbc.sql("SELECT count(*) FROM domain_event WHERE agency = ? AND payload_type LIKE '%ComplaintFiled'")
                .param(agency)
                .query(Long.class)
                .single();
    }
}
