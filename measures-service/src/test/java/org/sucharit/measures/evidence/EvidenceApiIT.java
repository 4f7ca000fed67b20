package org.sucharit.measures.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import org.sucharit.measures.reminder.DueMatter;

class EvidenceApiIT extends Platform {

    static final byte[] MINUTES = "รายงานการประชุมประจำเดือน".getBytes(UTF_8);
    static final byte[] NEWER = "รายงานการประชุมประจำเดือน ฉบับแก้ไข".getBytes(UTF_8);

    @Autowired
    KeptEvidence evidence;

    @Autowired
    ExpiringEvidence expiring;

    @Autowired
    Clock clock;

    String agency;
    Requests officer;
    Requests executive;
    Requests stranger;

    @BeforeEach
    void agencyWithPeople() {
        agency = newAgency();
        register(agency);
        officer = as(Tokens.officer(agency));
        executive = as(Tokens.executive(agency));
        stranger = as(Tokens.officer("krut-2"));
    }

    @Test
    void a_file_comes_back_as_it_was_handed_in_to_be_saved_only() {
        var id = kept(Map.of("visibility", "PUBLIC"), MINUTES);
        var file = asAnyone().get(path(id, "content")).expect(200).response();
        assertThat(file.body()).isEqualTo(MINUTES);
        var headers = file.headers();
        assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(headers.firstValue("Content-Type")).contains("text/plain");
        var shown = asAnyone().get(path(id)).expect(200).body();
        var version = shown.path("versions").path(0).path("file");
        assertThat(version.path("name").asString()).isEqualTo("ประชุม.txt");
        var sha256 = version.path("sha256").asString();
        assertThat(evidence.names(sha256)).isTrue();
        assertThat(evidence.names("0".repeat(64))).isFalse();
    }

    @Test
    void facts_are_left_out_or_told_in_full() {
        var bare = officer.upload("/api/evidence", agency, "../ประชุม.html", MINUTES)
                .expect(201);
        var shown = officer.get(path(bare.id())).expect(200).body();
        assertThat(shown.path("title").asString()).isEqualTo("ประชุม.html.txt");
        assertThat(shown.path("kind").asString()).isEqualTo("OTHER");
        assertThat(shown.path("visibility").asString()).isEqualTo("INTERNAL");
        assertThat(shown.path("state").asString()).isEqualTo("PENDING");
        var full = kept(
                Map.of(
                        "kind",
                        "ORDER",
                        "title",
                        "คำสั่ง",
                        "number",
                        "คำสั่งที่ ๙๔/๒๕๖๔",
                        "date",
                        "2021-03-01",
                        "validUntil",
                        "2023-09-30"),
                MINUTES);
        var told = officer.get(path(full)).expect(200).body();
        assertThat(told.path("number").asString()).isEqualTo("คำสั่งที่ ๙๔/๒๕๖๔");
        assertThat(told.path("date").asString()).isEqualTo("2021-03-01");
        assertThat(told.path("validity").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void internal_evidence_is_for_the_agency_and_the_oversight_body() {
        var id = kept(Map.of(), MINUTES);
        for (var path : new String[] {path(id), path(id, "content")}) {
            asAnyone().get(path).expect(401);
            stranger.get(path).expect(403);
            executive.get(path).expect(200);
            as(Tokens.of(Role.INSPECTOR, "*")).get(path).expect(200);
        }
        asAnyone().get(path(UUID.randomUUID().toString())).expect(404);
        stranger.upload("/api/evidence", agency, "a.txt", MINUTES).expect(403);
        executive.upload("/api/evidence", agency, "a.txt", MINUTES).expect(403);
        officer.upload("/api/evidence", "no-such-agency", "a.txt", MINUTES).expect(404);
    }

    @Test
    void what_is_no_evidence_is_refused() {
        refused("a.txt", new byte[0], "FILE_EMPTY");
        refused("คำสั่ง.pdf", "MZ\u0090\0\3".getBytes(StandardCharsets.ISO_8859_1), "FILE_TYPE_REFUSED");
        refused("รายงาน.docx", "<html><script>1</script>".getBytes(UTF_8), "FILE_TYPE_REFUSED");
        refused("ภาพ.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, "FILE_UNREADABLE");
        officer.upload("/api/evidence", agency, "a.txt", new byte[31 << 20]).expect(413, "TOO_LARGE");
        upload(Map.of("title", "ก".repeat(501)), MINUTES).expect(400, "INVALID");
        upload(Map.of("kind", "LETTER"), MINUTES).expect(400);
        upload(Map.of("date", "๑ มกราคม"), MINUTES).expect(400);
        upload(Map.of("date", "2566-01-05"), MINUTES).expect(422, "DATE_IN_FUTURE");
        upload(Map.of("date", "2023-01-05", "validUntil", "2023-01-04"), MINUTES)
                .expect(422, "VALIDITY_REVERSED");
        officer.upload("/api/evidence", Map.of("agency.value", "ข้อความ"), "a.txt", MINUTES)
                .expect(400, "BAD_REQUEST");
        address("ftp://ban.example/a").expect(422, "ADDRESS_MALFORMED");
        address("https://me:secret@ban.example/a").expect(422, "ADDRESS_MALFORMED");
        address("").expect(400, "INVALID");
        officer.post("/api/evidence", "multipart/form-data; boundary=x", "--x\r\nContent-Disp".getBytes(UTF_8))
                .expect(400);
        assertThat(listed("agency=" + agency).path("total").asLong()).isZero();
    }

    @Test
    void an_address_is_evidence_too_also_a_thai_one() {
        var id = address("https://เทศบาล.ไทย/ประกาศ?a=1").expect(201).id();
        assertThat(officer.get(path(id))
                        .body()
                        .path("versions")
                        .path(0)
                        .path("address")
                        .asString())
                .startsWith("https://xn--")
                .endsWith("/ประกาศ?a=1");
        officer.get(path(id, "content")).expect(404);
        address("https://เทศบาล.ไทย/ประกาศ?a=1").expect(200);
    }

    @Test
    void the_same_again_is_what_the_agency_has_already_but_never_another_agency() {
        var first = kept(Map.of("title", "รายงาน"), MINUTES);
        var again = upload(Map.of("title", "รายงาน"), MINUTES).expect(200);
        assertThat(again.id()).isEqualTo(first);
        assertThat(upload(Map.of("title", "รายงานอื่น"), MINUTES).expect(201).id())
                .isNotEqualTo(first);
        var other = newAgency();
        register(other);
        as(Tokens.officer(other))
                .upload("/api/evidence", other, "ประชุม.txt", MINUTES)
                .expect(201);
        var key = UUID.randomUUID().toString();
        var keyed = officer.with("Idempotency-Key", key);
        var one = keyed.upload("/api/evidence", agency, "a.txt", NEWER).expect(201);
        assertThat(keyed.upload("/api/evidence", agency, "a.txt", NEWER)
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo(one.id());
    }

    @Test
    void versions_stay_readable_and_the_executive_says_which_one_is_good() {
        var id = kept(Map.of("visibility", "PUBLIC"), MINUTES);
        executive.post(path(id, "return"), "{}").expect(422, "REASON_MISSING");
        executive
                .post(path(id, "return"), "{\"version\":1,\"reason\":\"ลงชื่อไม่ครบ\"}")
                .expect(200);
        assertThat(officer.get(path(id)).body().path("returnReason").asString()).isEqualTo("ลงชื่อไม่ครบ");
        assertThat(asAnyone().get(path(id)).body().has("returnReason")).isFalse();
        executive.post(path(id, "return"), "{\"reason\":\"อีก\"}").expect(409, "ALREADY_RETURNED");
        officer.upload(path(id, "versions"), agency, "a.txt", MINUTES).expect(409, "SAME_AS_RETURNED");
        var second =
                officer.upload(path(id, "versions"), agency, "b.txt", NEWER).expect(200);
        var unchanged =
                officer.upload(path(id, "versions"), agency, "b.txt", NEWER).expect(200);
        assertThat(unchanged.version()).isEqualTo(second.version());
        executive.post(path(id, "accept"), "{\"version\":1}").expect(409, "VERSION_SUPERSEDED");
        officer.post(path(id, "accept"), "{}").expect(403);
        executive.post(path(id, "accept"), "{\"version\":2}").expect(200);
        executive.post(path(id, "accept"), "").expect(409, "ALREADY_ACCEPTED");
        var shown = officer.get(path(id)).body();
        assertThat(shown.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(shown.path("acceptedVersion").asInt()).isEqualTo(2);
        assertThat(shown.path("versions").size()).isEqualTo(2);
        assertThat(officer.get(path(id, "content?version=1")).response().body()).isEqualTo(MINUTES);
        assertThat(officer.get(path(id, "content")).response().body()).isEqualTo(NEWER);
        officer.get(path(id, "content?version=3")).expect(404);
        asAnyone().get(path(id, "content?version=1")).expect(404);
        officer.upload(path(id, "versions"), agency, "c.txt", "ฉบับที่สาม".getBytes(UTF_8))
                .expect(200);
        assertThat(asAnyone().get(path(id, "content")).response().body()).isEqualTo(NEWER);
        var first = shown.path("versions").path(0).path("file").path("sha256").asString();
        assertThat(evidence.names(first)).isTrue();
        stranger.upload(path(id, "versions"), agency, "c.txt", MINUTES).expect(403);
    }

    @Test
    void facts_are_revised_and_what_becomes_internal_is_gone_from_the_public() {
        var id = kept(Map.of("visibility", "PUBLIC", "title", "ประกาศ"), MINUTES);
        var same = "{\"kind\":\"OTHER\",\"title\":\"ประกาศ\",\"visibility\":\"PUBLIC\"}";
        assertThat(officer.put(path(id), same).expect(200).version()).isZero();
        executive.post(path(id, "accept"), "{}").expect(200);
        var position = officer.put(path(id), same.replace("PUBLIC", "INTERNAL"))
                .expect(200)
                .position();
        assertThat(officer.get(path(id)).body().path("state").asString()).isEqualTo("PENDING");
        asAnyone().get(path(id, "content")).expect(401);
        assertThat(asAnyone()
                        .get("/api/evidence?agency=" + agency + "&after=" + position)
                        .body()
                        .path("items")
                        .size())
                .isZero();
        officer.put(path(id), "{\"title\":\"ก\"}").expect(400, "INVALID");
        stranger.put(path(id), same).expect(403);
        officer.with("If-Match", "\"0\"").put(path(id), same).expect(412);
    }

    @Test
    void it_is_found_by_kind_state_and_end() {
        var soon = LocalDate.now(clock).plusDays(10);
        var ends = kept(Map.of("kind", "REPORT", "validUntil", soon.toString()), MINUTES);
        var stays = kept(Map.of("kind", "ORDER", "visibility", "PUBLIC"), NEWER);
        var position = executive.post(path(stays, "accept"), "{}").expect(200).position();
        var mine = "agency=" + agency + "&after=" + position;
        assertThat(listed(mine).path("items").findValuesAsString("id")).containsExactly(ends, stays);
        assertThat(listed(mine + "&kind=ORDER").path("items").findValuesAsString("id"))
                .containsExactly(stays);
        assertThat(listed(mine + "&state=PENDING").path("items").findValuesAsString("id"))
                .containsExactly(ends);
        assertThat(listed(mine + "&expiring=true").path("items").findValuesAsString("id"))
                .containsExactly(ends);
        assertThat(listed(mine + "&expiring=false").path("items").findValuesAsString("id"))
                .containsExactly(stays);
        assertThat(asAnyone().get("/api/evidence?" + mine).body().path("items").findValuesAsString("id"))
                .containsExactly(stays);
        officer.get("/api/evidence?kind=LETTER").expect(400);
    }

    @Test
    void evidence_is_attached_afterwards_reused_and_detached_with_a_reason() {
        var id = kept(Map.of("validUntil", LocalDate.now(clock).plusDays(10).toString()), MINUTES);
        var one = measureWithAction();
        var two = measureWithAction();
        var attach = "{\"evidence\":[\"%s\"]}".formatted(id);
        officer.post("/api/measures/" + one + "/actions/1/evidence", attach).expect(200);
        var last = officer.post("/api/measures/" + two + "/actions/1/evidence", attach)
                .expect(200);
        assertThat(officer.post("/api/measures/" + two + "/actions/1/evidence", attach)
                        .version())
                .isEqualTo(last.version());
        officer.get("/api/measures/" + one + "?v=3").expect(200);
        officer.get("/api/measures/" + two + "?v=" + last.version()).expect(200);
        assertThat(officer.get(path(id)).body().path("usedBy").findValuesAsString("id"))
                .containsExactlyInAnyOrder(one, two);
        officer.get("/api/evidence?agency=" + agency + "&after=" + last.position())
                .expect(200);
        assertThat(expiring.on(LocalDate.now(clock)).filter(due -> due.agency().equals(new AgencyId(agency))))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.kind()).isEqualTo(DueMatter.Kind.DUE_SOON);
                    assertThat(due.key()).isEqualTo("evidence/" + id);
                    assertThat(due.title()).doesNotContain("ประชุม.txt");
                });
        var detach = "{\"evidence\":[\"%s\"],\"reason\":\"ผิดเรื่อง\"}".formatted(id);
        officer.post("/api/measures/" + two + "/actions/1/evidence/detach", attach)
                .expect(400, "INVALID");
        officer.post("/api/measures/" + two + "/actions/1/evidence/detach", detach)
                .expect(200);
        officer.post("/api/measures/" + two + "/actions/1/evidence/detach", detach)
                .expect(409, "EVIDENCE_NOT_ATTACHED");
        officer.post("/api/measures/" + one + "/actions/9/evidence", attach).expect(422, "UNKNOWN_ACTION");
        executive.post("/api/measures/" + one + "/actions/1/evidence", attach).expect(403);
        var other = newAgency();
        register(other);
        var theirs = as(Tokens.officer(other))
                .upload("/api/evidence", other, "a.txt", NEWER)
                .expect(201)
                .id();
        officer.post("/api/measures/" + one + "/actions/1/evidence", "{\"evidence\":[\"%s\"]}".formatted(theirs))
                .expect(422, "EVIDENCE_UNKNOWN");
    }

    private String measureWithAction() {
        var id = officer.post(
                        "/api/measures",
                        "{\"agency\":\"%s\",\"fiscalYear\":%d,\"title\":\"ประกาศ\"}"
                                .formatted(agency, LocalDate.now(clock).getYear() + 544))
                .expect(201)
                .id();
        executive.post("/api/measures/" + id + "/adopt", "{}").expect(200);
        officer.post("/api/measures/" + id + "/actions", "{\"text\":\"ออกประกาศแล้ว\"}")
                .expect(200);
        return id;
    }

    private tools.jackson.databind.JsonNode listed(String query) {
        return officer.get("/api/evidence?" + query).expect(200).body();
    }

    private String kept(Map<String, String> fields, byte[] content) {
        return upload(fields, content).expect(201).id();
    }

    private Got upload(Map<String, String> fields, byte[] content) {
        var all = new TreeMap<>(fields);
        all.put("agency", agency);
        return officer.upload("/api/evidence", all, "ประชุม.txt", content);
    }

    private void refused(String name, byte[] content, String code) {
        officer.upload("/api/evidence", agency, name, content).expect(422, code);
    }

    private Got address(String address) {
        return officer.post(
                "/api/evidence",
                "{\"agency\":\"%s\",\"title\":\"ประกาศ\",\"address\":\"%s\"}".formatted(agency, address));
    }

    private static String path(String id) {
        return "/api/evidence/" + id;
    }

    private static String path(String id, String what) {
        return path(id) + "/" + what;
    }
}
