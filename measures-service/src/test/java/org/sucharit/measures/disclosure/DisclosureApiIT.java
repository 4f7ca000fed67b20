package org.sucharit.measures.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import org.sucharit.measures.evidence.EvidenceId;
import tools.jackson.databind.JsonNode;

class DisclosureApiIT extends Platform {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    EvidenceInDisclosures uses;

    final String agency = newAgency();
    Requests officer;

    @BeforeEach
    void people() {
        as(Tokens.admin()).post("/api/agencies", """
                        {"code":"%s","nameTh":"เทศบาลตำบลริมน้ำ","type":"SUBDISTRICT_MUNICIPALITY","district":"เมือง",
                         "province":"ลำปาง","website":"www.rim-nam.example"}""".formatted(agency)).expect(201);
        officer = as(Tokens.officer(agency));
    }

    String path(int year) {
        return "/api/disclosures/" + agency + "/" + year;
    }

    String path(int year, String item) {
        return path(year) + "/" + item;
    }

    static String address(String url) {
        return "{\"addresses\":[{\"url\":\"%s\",\"label\":\"หน้าเว็บ\",\"explanation\":\"หน้าแรก > ข้อมูล\"}]}"
                .formatted(url);
    }

    JsonNode checklist(int year, long after) {
        return asAnyone().get(path(year) + "?after=" + after).expect(200).body();
    }

    JsonNode item(int year, String item, long version) {
        return asAnyone().get(path(year, item) + "?v=" + version).expect(200).body();
    }

    /** Of which nothing was ever stated, so that there is nothing to wait for. */
    JsonNode untouched(String item) {
        return asAnyone().get(path(2566, item)).expect(200).body();
    }

    @Test
    void what_is_stated_is_shown_with_what_it_lacks_and_costs() {
        var empty = checklist(2566, 0);
        assertThat(empty.path("items").size()).isEqualTo(43);
        assertThat(empty.path("readiness").path("percent").decimalValue()).isZero();
        assertThat(empty.path("readiness").path("pointsAtRisk").decimalValue()).isEqualByComparingTo("40");

        var answer = officer.put(path(2566, "o1"), address("https://rim-nam.example/structure"))
                .expect(200);
        assertThat(answer.id()).isEqualTo(agency + "/2566/O1");
        var read = checklist(2566, answer.position());
        assertThat(read.path("ruleSet").path("complete").asBoolean()).isTrue();
        assertThat(read.path("counted").path("states").path("READY").asInt()).isOne();
        var ready = read.path("readiness");
        assertThat(part(ready.path("subIndicators"), "9.1").decimalValue()).isEqualByComparingTo("10");
        assertThat(part(ready.path("indicators"), "9").decimalValue()).isEqualByComparingTo("2");
        assertThat(ready.path("percent").decimalValue()).isEqualByComparingTo("1");
        assertThat(ready.path("pointsAtRisk").decimalValue()).isEqualByComparingTo("39.6");
        var first = read.path("items").path(0);
        assertThat(first.path("item").asString()).isEqualTo("O1");
        assertThat(first.path("state").asString()).isEqualTo("READY");
        assertThat(first.has("pointsAtRisk")).isFalse();
        assertThat(first.path("contentYear").asInt()).isEqualTo(2566);
        assertThat(read.path("items").path(1).path("pointsAtRisk").decimalValue())
                .isEqualByComparingTo("0.4");
    }

    static JsonNode part(JsonNode parts, String code) {
        return parts.valueStream()
                .filter(part -> part.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("percent");
    }

    @Test
    void stating_the_same_again_keeps_the_version_and_the_history_tells_who() {
        var body = address("https://rim-nam.example/a");
        assertThat(officer.put(path(2566, "O2"), body).expect(200).version()).isZero();
        assertThat(officer.put(path(2566, "O2"), body).expect(200).version()).isZero();
        assertThat(officer.put(path(2566, "O2"), body.replace("/a", "/b"))
                        .expect(200)
                        .version())
                .isOne();
        officer.with("If-Match", "\"0\"").put(path(2566, "O2"), body).expect(412);
        var past = officer.get(path(2566, "O2") + "/history").expect(200).body();
        assertThat(past.path("items").size()).isEqualTo(2);
        assertThat(past.path("items").path(0).path("subject").asString()).isEqualTo("officer-" + agency);
        asAnyone().get(path(2566, "O2") + "/history").expect(401);
        officer.get(path(2566, "O3") + "/history").expect(404);
        var etag =
                asAnyone().get(path(2566, "O2") + "?v=1").expect(200).response().headers();
        assertThat(etag.firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void required_elements_are_ticked_one_by_one() {
        var keys = untouched("O29")
                .path("elements")
                .valueStream()
                .map(one -> one.path("key").asString())
                .toList();
        assertThat(keys).hasSizeGreaterThan(1);
        var some =
                officer.put(path(2566, "O29"), withElements(keys.subList(0, 1))).expect(200);
        var incomplete = item(2566, "O29", some.version());
        assertThat(incomplete.path("state").asString()).isEqualTo("INCOMPLETE");
        assertThat(incomplete.path("missingElements").size()).isEqualTo(keys.size() - 1);
        var all = officer.put(path(2566, "O29"), withElements(keys)).expect(200);
        assertThat(item(2566, "O29", all.version()).path("state").asString()).isEqualTo("READY");
    }

    static String withElements(List<String> keys) {
        return address("https://rim-nam.example/complaints")
                .replaceFirst("}$", ",\"elements\":[\"" + String.join("\",\"", keys) + "\"]}");
    }

    @Test
    void a_declaration_counts_with_evidence_only() {
        var declared = "{\"declaration\":{\"kind\":\"NONE\",\"explanation\":\"ไม่มีข่าวในปีนี้\"},\"evidence\":[%s]}";
        var bare = officer.put(path(2566, "O7"), declared.formatted("")).expect(200);
        assertThat(item(2566, "O7", bare.version()).path("lacks").toString()).isEqualTo("[\"EVIDENCE\"]");
        var evidence = officer.upload("/api/evidence", agency, "a.txt", "บันทึกข้อความ".getBytes(UTF_8))
                .expect(201)
                .id();
        var proven = officer.put(path(2566, "O7"), declared.formatted("\"" + evidence + "\""))
                .expect(200);
        assertThat(item(2566, "O7", proven.version()).path("state").asString()).isEqualTo("READY");
        var form = new String(
                officer.with("Accept", "text/html")
                        .get("/work/agencies/" + agency + "/disclosures/2566/O7")
                        .expect(200)
                        .response()
                        .body(),
                UTF_8);
        assertThat(form).contains("name=\"evidence-" + evidence + "\"");
        assertThat(uses.of(new AgencyId(agency), List.of(EvidenceId.of(evidence))))
                .singleElement()
                .satisfies(
                        use -> assertThat(use.path()).isEqualTo("/work/agencies/" + agency + "/disclosures/2566/O7"));
        officer.put(path(2566, "O7"), declared.formatted("\"" + UUID.randomUUID() + "\""))
                .expect(422, "EVIDENCE_UNKNOWN");
        officer.put(path(2566, "O7"), declared.replace("ไม่มีข่าวในปีนี้", " ").formatted(""))
                .expect(422, "DECLARATION_UNEXPLAINED");
    }

    @Test
    void an_address_elsewhere_is_kept_and_pointed_out() {
        var answer = officer.put(path(2566, "O9"), """
                {"addresses":[{"url":"https://www.facebook.com/rim-nam"},{"url":"https://news.rim-nam.example/"}]}""").expect(200);
        var addresses = item(2566, "O9", answer.version()).path("addresses");
        assertThat(addresses.path(0).path("findings").toString())
                .isEqualTo("[\"NOT_OWN_SITE\",\"EXPLANATION_MISSING\"]");
        assertThat(addresses.path(1).path("findings").toString()).isEqualTo("[\"EXPLANATION_MISSING\"]");
    }

    @Test
    void what_is_wrong_is_refused_and_nothing_stored() {
        var good = address("https://rim-nam.example/");
        officer.put(path(2566, "O44"), good).expect(422, "OIT_ITEM_UNKNOWN");
        officer.put(path(2566, "E1"), good).expect(422, "OIT_ITEM_UNKNOWN");
        officer.put(path(2566, "XX"), good).expect(422, "OIT_ITEM_UNKNOWN");
        officer.put(path(2560, "O1"), good).expect(422, "RULE_SET_UNKNOWN");
        asAnyone().get(path(2560)).expect(422, "RULE_SET_UNKNOWN");
        officer.put(path(2023, "O1"), good).expect(400);
        officer.put(path(2566, "O1"), withElements(List.of("NO_SUCH"))).expect(422, "ELEMENT_UNKNOWN");
        officer.put(path(2566, "O1"), """
                {"addresses":[{"url":"https://rim-nam.example/"},{"url":"https://rim-nam.example/"}]}""").expect(422, "ADDRESS_REPEATED");
        var many = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> "{\"url\":\"https://rim-nam.example/" + i + "\"}")
                .toList();
        officer.put(path(2566, "O1"), "{\"addresses\":" + many + "}").expect(400, "INVALID");
        for (var url : List.of(
                "",
                "/relative",
                "ftp://rim-nam.example/",
                "javascript:alert(1)",
                "https://user:secret@rim-nam.example/",
                "https:///no-host",
                "https://rim-nam.example/" + "x".repeat(2_000))) {
            var refused = officer.put(path(2566, "O1"), address(url))
                    .expect(400, "INVALID")
                    .body();
            assertThat(refused.path("errors").path(0).path("path").asString()).isEqualTo("addresses[0].url");
        }
        officer.put(path(2566, "O1"), good.replace("หน้าแรก", "x".repeat(2_001)))
                .expect(400, "INVALID");
        officer.put("/api/disclosures/no-such/2566/O1", good).expect(404, "AGENCY_UNKNOWN");
        asAnyone().get("/api/disclosures/no-such/2566").expect(404, "AGENCY_UNKNOWN");
        asAnyone().put(path(2566, "O1"), good).expect(401);
        as(Tokens.officer("krut-2")).put(path(2566, "O1"), good).expect(403);
        as(Tokens.executive(agency)).put(path(2566, "O1"), good).expect(403);
        assertThat(untouched("O1").path("state").asString()).isEqualTo("EMPTY");
        assertThat(untouched("O1").has("version")).isFalse();
    }

    @Test
    void the_sentence_about_a_wrong_address_is_in_the_callers_language() {
        var thai = officer.put(path(2566, "O1"), address("nowhere")).expect(400).body();
        assertThat(thai.path("errors").path(0).path("message").asString()).startsWith("ต้องเป็นที่อยู่เว็บ");
        var english = officer.with("Accept-Language", "en")
                .put(path(2566, "O1"), address("nowhere"))
                .expect(400)
                .body();
        assertThat(english.path("errors").path(0).path("message").asString()).contains("full web address");
    }

    @Test
    void a_year_whose_list_is_incomplete_shows_no_per_cent() {
        var answer = officer.put(path(2569, "O5"), address("https://rim-nam.example/x"))
                .expect(200);
        var read = checklist(2569, answer.position());
        assertThat(read.path("ruleSet").path("complete").asBoolean()).isFalse();
        assertThat(read.has("readiness")).isFalse();
        assertThat(read.path("items").path(0).path("item").asString()).isEqualTo("O5");
        assertThat(read.path("items").path(0).has("title")).isFalse();
        officer.put(path(2569, "O27"), address("https://rim-nam.example/x")).expect(422, "OIT_ITEM_UNKNOWN");
    }

    @Test
    void last_years_addresses_are_proposed_by_topic_and_confirmed_by_stating_them() {
        officer.put(path(2565, "O31"), address("https://rim-nam.example/statistics"))
                .expect(200);
        officer.put(path(2565, "O42"), address("https://rim-nam.example/measures"))
                .expect(200);
        officer.put(path(2566, "O42"), address("https://rim-nam.example/new-measures"))
                .expect(200);

        var carried = officer.post(path(2566) + "/carry-over", "").expect(200);
        assertThat(carried.body().path("items").toString()).isEqualTo("[\"O29\"]");
        var read = checklist(2566, carried.position()).path("items");
        var proposed = read.path(28);
        assertThat(proposed.path("state").asString()).isEqualTo("TO_BE_CONFIRMED");
        assertThat(proposed.path("carriedFrom").toString()).isEqualTo("{\"fiscalYear\":2565,\"items\":[\"O31\"]}");
        assertThat(proposed.path("addresses").path(0).path("explanation").asString())
                .isEqualTo("หน้าแรก > ข้อมูล");
        assertThat(read.path(41).path("addresses").path(0).path("url").asString())
                .isEqualTo("https://rim-nam.example/new-measures");

        assertThat(officer.post(path(2566) + "/carry-over", "")
                        .expect(200)
                        .body()
                        .path("items")
                        .size())
                .isZero();
        var confirmed = officer.put(path(2566, "O29"), address("https://rim-nam.example/statistics"))
                .expect(200);
        assertThat(confirmed.version()).isOne();
        assertThat(item(2566, "O29", 1).has("carriedFrom")).isFalse();
        asAnyone().post(path(2566) + "/carry-over", "").expect(401);
        as(Tokens.officer("krut-2")).post(path(2566) + "/carry-over", "").expect(403);
        officer.post(path(2560) + "/carry-over", "").expect(422, "RULE_SET_UNKNOWN");
    }

    @Test
    void the_sheet_for_itas_holds_text_only() throws IOException {
        var answer = officer.put(path(2566, "O1"), """
                {"addresses":[{"url":"https://rim-nam.example/a","explanation":"=HYPERLINK(\\"x\\")"},
                 {"url":"https://rim-nam.example/b","label":"โครงสร้าง","explanation":"หน้าแรก\\n> ข้อมูล"}]}""").expect(200);
        var bySuffix =
                asAnyone().get(path(2566) + ".xlsx?after=" + answer.position()).expect(200);
        var byHeader = asAnyone().with("Accept", XLSX).get(path(2566)).expect(200);
        for (var got : List.of(bySuffix, byHeader)) {
            var headers = got.response().headers();
            assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith(XLSX);
            assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
            try (var book =
                    new XSSFWorkbook(new ByteArrayInputStream(got.response().body()))) {
                var row = book.getSheetAt(0).getRow(2);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo("O1");
                assertThat(row.getCell(4).getStringCellValue())
                        .isEqualTo("https://rim-nam.example/a\nhttps://rim-nam.example/b");
                assertThat(row.getCell(5).getStringCellValue())
                        .isEqualTo("1. =HYPERLINK(\"x\")\n2. โครงสร้าง: หน้าแรก > ข้อมูล");
                assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(44);
                for (var line : book.getSheetAt(0))
                    for (var cell : line) {
                        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }
            }
        }
    }
}
