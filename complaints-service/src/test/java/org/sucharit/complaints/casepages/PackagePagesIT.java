package org.sucharit.complaints.casepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintCommand.ReferCase;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseReferred;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;

/** The form that makes a package; what is in a package is tested with it. */
class PackagePagesIT extends CaseStories {

    private final String agency = newAgency();
    private final String investigator = "investigator-" + agency;

    private CaseId referred(Authority to) {
        var id = filed(agency);
        declare(id, investigator);
        var reason = seals.require(file(id)).seal(CaseReferred.class, "reason", "r", new Secret("อยู่ในอำนาจ"));
        send(new ReferCase(id, to, "r", reason, investigator, today()));
        return id;
    }

    private Requests browser(String token) {
        return (token.isEmpty() ? asAnyone() : as(token))
                .with("Accept", "text/html")
                .with("Accept-Language", "th");
    }

    private Requests desk() {
        return browser(Tokens.of(Role.INVESTIGATOR, agency));
    }

    private static String path(CaseId id) {
        return "/cases/" + id + "/packages";
    }

    private Got make(Requests who, CaseId id, String reason, String passphrase) {
        var form = "reason=" + encoded(reason) + "&passphrase=" + encoded(passphrase);
        return who.post(path(id), "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Document page(Got answer) {
        assertThat(answer.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        var page = Jsoup.parse(new String(answer.response().body(), StandardCharsets.UTF_8));
        assertThat(page.text()).doesNotContain("??");
        for (var input : page.select("main input:not([type=hidden]), main textarea"))
            assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1);
        return page;
    }

    @Test
    void a_referred_case_leads_to_the_form_whose_answer_is_the_package() {
        var id = referred(Authority.NACC);
        assertThat(page(desk().get("/cases/" + id).expect(200)).select("a[href=" + path(id) + "]"))
                .hasSize(1);
        var empty = page(desk().get(path(id)).expect(200));
        assertThat(empty.text()).contains("ยังไม่เคยทำชุดข้อมูล", "ทำชุดข้อมูลให้ป.ป.ช.", "กุญแจของผู้รับ");

        var made = make(desk(), id, "ตามหนังสือ", "").expect(200);

        assertThat(made.response().headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", ".zip.pgp");
        assertThat(page(desk().get(path(id)).expect(200)).select("tbody tr")).hasSize(1);
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_the_reason_stays() {
        var id = referred(Authority.DISTRICT);

        assertThat(page(make(desk(), id, " ", "").expect(422)).select("#reason-error"))
                .hasSize(1);
        var keyless = page(make(desk(), id, "เพราะ <b>", "").expect(422));
        assertThat(keyless.select("#passphrase-error").text()).contains("กุญแจ");
        assertThat(keyless.select("#reason").text()).isEqualTo("เพราะ <b>");
        var weak = page(make(desk(), id, "x", "ง่าย").expect(422));
        assertThat(weak.select("#passphrase-error")).hasSize(1);
        assertThat(weak.select("#passphrase").attr("value")).isEmpty();
        make(desk(), id, "x", "ช้างสามเชือก ข้ามน้ำ 7 ครั้ง").expect(200);
    }

    @Test
    void whoever_does_not_work_on_the_case_finds_no_form() {
        var id = referred(Authority.NACC);
        var inspector = browser(Tokens.of("inspector", "I", Tokens.member("*", Role.INSPECTOR)));
        assertThat(page(inspector.get(path(id)).expect(200)).select("main form"))
                .isEmpty();
        make(inspector, id, "x", "").expect(409);
        var officer = browser(Tokens.officer(agency));
        officer.get(path(id)).expect(404);
        make(officer, id, "x", "").expect(404);
        browser("").get(path(id)).expect(401);

        var open = filed(agency);
        declare(open, investigator);
        assertThat(page(desk().get(path(open)).expect(200)).select("main form")).isEmpty();
        make(desk(), open, "x", "").expect(409);
        assertThat(page(desk().get("/cases/" + open).expect(200)).select("a[href=" + path(open) + "]"))
                .isEmpty();
    }
}
