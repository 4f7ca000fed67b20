package org.sucharit.measures.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class AgencyApiIT extends Platform {

    static final String HEAD = "code,nameTh,type,district,province,website\n";

    final String code = newAgency();

    Got importCsv(String csv, Charset charset) {
        return as(Tokens.admin()).post("/api/agencies/import", "text/csv", csv.getBytes(charset));
    }

    @Test
    void an_agency_is_registered_by_an_administrator_and_found_by_everyone() {
        var body = """
                {"code":"%s","nameTh":"เทศบาลตำบลหาดทรายเงิน","type":"SUBDISTRICT_MUNICIPALITY","district":"เมือง","province":"ตราด"}""".formatted(code);
        asAnyone().post("/api/agencies", body).expect(401);
        as(Tokens.officer(code)).post("/api/agencies", body).expect(403);
        var answer = as(Tokens.admin()).post("/api/agencies", body).expect(201);
        as(Tokens.admin()).post("/api/agencies", body).expect(409, "ALREADY_REGISTERED");
        var found = asAnyone()
                .get(
                        "/api/agencies?query=%E0%B8%AB%E0%B8%B2%E0%B8%94&province=%E0%B8%95%E0%B8%A3%E0%B8%B2%E0%B8%94&after="
                                + answer.position())
                .expect(200)
                .body();
        assertThat(found.path("items").path(0).path("code").asString()).isEqualTo(code);
        assertThat(asAnyone()
                        .get("/api/agencies/" + code)
                        .expect(200)
                        .body()
                        .path("nameTh")
                        .asString())
                .isEqualTo("เทศบาลตำบลหาดทรายเงิน");
        asAnyone().get("/api/agencies/no-such-agency").expect(404, "AGENCY_UNKNOWN");
    }

    @Test
    void a_wrong_agency_is_told_what_is_wrong() {
        var admin = as(Tokens.admin());
        var body = """
                {"code":"%s","nameTh":"ก","type":"SUBDISTRICT_MUNICIPALITY","province":"ล้านนา"}""".formatted(code);
        admin.post("/api/agencies", body).expect(422, "PROVINCE_UNKNOWN");
        var wrongCode = admin.post("/api/agencies", body.replace(code, "Not A Code"))
                .expect(400)
                .body();
        assertThat(wrongCode.path("errors").path(0).path("path").asString()).isEqualTo("code");
        var script = body.replace("\"province\"", "\"website\":\"javascript:alert(1)\",\"province\"");
        assertThat(admin.post("/api/agencies", script)
                        .expect(400)
                        .body()
                        .path("errors")
                        .path(0)
                        .path("path")
                        .asString())
                .isEqualTo("website");
    }

    @Test
    void units_and_people_are_put_by_the_agencys_officer_and_read_by_staff() {
        register(code);
        var officer = as(Tokens.officer(code));
        var units = """
                {"units":[{"name":"สำนักปลัด","otherNames":["สำนักปลัดเทศบาล"],
                  "sections":[{"name":"งานการเจ้าหน้าที่"}],"positions":[{"name":"นักทรัพยากรบุคคล"}]}]}""";
        assertThat(officer.put("/api/agencies/" + code + "/units", units)
                        .expect(200)
                        .version())
                .isOne();
        assertThat(officer.put("/api/agencies/" + code + "/units", units)
                        .expect(200)
                        .version())
                .isOne();
        var people = """
                {"people":[{"name":"สมใจ ตัวอย่าง","position":"ปลัดเทศบาล","unit":"สำนักปลัด","account":"clerk-1",
                  "email":"clerk@example.org"}]}""";
        as(Tokens.officer("krut-2"))
                .put("/api/agencies/" + code + "/people", people)
                .expect(403);
        as(Tokens.admin()).put("/api/agencies/" + code + "/people", people).expect(200);
        asAnyone().get("/api/agencies/" + code + "/people").expect(401);
        var read = as(Tokens.of(Role.ANALYST, "*"))
                .get("/api/agencies/" + code + "/people")
                .expect(200)
                .body();
        assertThat(read.path("people").path(0).path("account").asString()).isEqualTo("clerk-1");
        assertThat(officer.get("/api/agencies/" + code + "/units")
                        .body()
                        .path("units")
                        .path(0)
                        .path("sections")
                        .size())
                .isOne();
        officer.put("/api/agencies/no-such-agency/units", units).expect(404, "AGENCY_UNKNOWN");
        officer.put("/api/agencies/" + code + "/people", people.replace("clerk@example.org", "none"))
                .expect(400);
    }

    @Test
    void a_csv_is_reported_row_by_row_and_may_be_imported_again() {
        var csv = HEAD + code + ",เทศบาลตำบลนกน้อย,SUBDISTRICT_MUNICIPALITY,เมือง,ลำปาง,\n"
                + "Bad Code,ก,SUBDISTRICT_MUNICIPALITY,เมือง,ลำปาง,\n"
                + code + "-b,องค์การบริหารส่วนจังหวัด,PROVINCIAL_ADMINISTRATIVE_ORGANISATION,เมือง,ลำปาง,\n"
                + code + "-c,,TOWN_MUNICIPALITY,เมือง,ลำปาง,\n"
                + code + "-d,เทศบาลเมือง,VILLAGE,เมือง,ลำปาง,\n";
        asAnyone().post("/api/agencies/import", "text/csv", csv.getBytes(UTF_8)).expect(401);
        as(Tokens.officer(code))
                .post("/api/agencies/import", "text/csv", csv.getBytes(UTF_8))
                .expect(403);
        var rows = importCsv(csv, Charset.forName("x-windows-874"))
                .expect(200)
                .body()
                .path("rows");
        assertThat(rows.path(0).path("result").asString()).isEqualTo("REGISTERED");
        assertThat(rows.path(0).path("row").asInt()).isEqualTo(2);
        for (int i = 1; i < 5; i++) {
            assertThat(rows.path(i).path("result").asString()).isEqualTo("REFUSED");
            assertThat(rows.path(i).path("problem").asString()).isNotBlank();
        }
        assertThat(rows.path(1).path("problem").asString()).startsWith("code: ");
        assertThat(rows.path(2).path("problem").asString()).contains("อำเภอ");
        var again =
                importCsv(csv.replace("นกน้อย", "นกใหญ่"), UTF_8).expect(200).body();
        assertThat(again.path("rows").path(0).path("result").asString()).isEqualTo("REVISED");
        var third =
                importCsv(csv.replace("นกน้อย", "นกใหญ่"), UTF_8).expect(200).body();
        assertThat(third.path("rows").path(0).path("result").asString()).isEqualTo("UNCHANGED");
        assertThat(third.path("counts").path("REFUSED").asInt()).isEqualTo(4);
        importCsv("code,name\n", UTF_8).expect(400, "CSV_WITHOUT_COLUMNS");
    }

    @Test
    void a_whole_country_is_imported_in_one_go() {
        var csv = new StringBuilder(HEAD);
        for (int i = 0; i < 7_850; i++)
            csv.append(code + "-x" + i + ",เทศบาลตำบลที่ " + i + ",SUBDISTRICT_MUNICIPALITY,เมือง,ลำปาง,\n");
        var report = importCsv(csv.toString(), UTF_8).expect(200).body();
        assertThat(report.path("counts").path("REGISTERED").asInt()).isEqualTo(7_850);
    }
}
