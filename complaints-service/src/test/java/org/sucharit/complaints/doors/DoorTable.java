package org.sucharit.complaints.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sucharit.complaints.doors.Rights.*;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sucharit.complaints.attachment.Upload;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.OperationDoors;
import org.sucharit.kit.test.doors.Scene;
import org.sucharit.kit.test.doors.Sent;

/** Every door of the service and to whom it opens. An endpoint without a line here fails the test. */
final class DoorTable {

    private DoorTable() {}

    private static final String TEXT = "{\"text\":\"ข้อความ\"}";
    private static final String REASON = "{\"reason\":\"เหตุผล\"}";
    private static final String FILED = """
            "agency":"{agency}","kind":"SERVICE","title":"ไฟดับ","description":"ดับมานาน\"""";

    private static final List<Door<Stage>> LISTS = Stream.of(
                    door("GET /api/cases", OF_LIST).at("/api/cases?agency={agency}&status=CLOSED&size=200"),
                    door("POST /api/cases/search", OF_LIST)
                            .at("/api/cases/search?agency={agency}&size=200")
                            .json("{\"query\":\"{mark}\"}"),
                    door("GET /cases", OF_LIST).at("/cases?show=CLOSED&size=200"),
                    door("POST /cases/search", OF_LIST).form("words={words}"),
                    door("GET /api/cases/erasures", OF_OWN).at("/api/cases/erasures?agency={agency}&size=200"),
                    door("GET /cases/erasures", OF_LIST))
            .map(door -> door.when(Stage.LISTED))
            .toList();

    private static final List<Door<Stage>> READING = List.of(
            door("GET /api/cases/{id}", OF_CASE),
            door("GET /api/cases/{id}/history", OF_CASE),
            door("GET /api/cases/{id}/access-log", OF_OVERSIGHT),
            door("GET /api/cases/{id}/retention", OF_CASE),
            door("GET /api/cases/{id}/identity-requests", OF_CASE),
            door("GET /api/cases/{id}/files/{fileId}", OF_CASE).when(Stage.WITH_FILE),
            door("GET /api/cases/{id}/files/{fileId}/thumbnail", OF_CASE).when(Stage.WITH_FILE),
            door("GET /api/cases/{id}/identity", OF_GRANTED).when(Stage.GRANTED),
            door("GET /api/cases/{id}/originals/{fileId}", OF_GRANTED).when(Stage.ORIGINALS_GRANTED),
            door("GET /api/cases/{id}/packages", OF_CASE).when(Stage.REFERRED),
            door("GET /cases/{id}/packages", OF_CASE).when(Stage.REFERRED),
            door("GET /cases/{id}", OF_CASE),
            door("GET /cases/{id}/files/{fileId}", OF_CASE).when(Stage.WITH_FILE),
            door("GET /cases/{id}/access-log", OF_OVERSIGHT),
            door("GET /cases/{id}/redactions", OF_CASE),
            door("GET /cases/{id}/retention", OF_CASE),
            door("GET /cases/{id}/identity", OF_GRANTED).when(Stage.GRANTED),
            door("GET /cases/{id}/originals/{fileId}", OF_GRANTED).when(Stage.ORIGINALS_GRANTED));

    private static final List<Door<Stage>> WORK = List.of(
            door("POST /api/cases/{id}/declare-no-interest", OF_CASE)
                    .when(Stage.UNDECLARED)
                    .json("{}"),
            door("POST /api/cases/{id}/accept", OF_CASE).json("{}"),
            door("POST /api/cases/{id}/reject", OF_CASE).json(REASON),
            door("POST /api/cases/{id}/refer", OF_CASE).json("{\"to\":\"NACC\",\"reason\":\"เหตุผล\"}"),
            door("POST /api/cases/{id}/assign", OF_CASE).when(Stage.ACCEPTED).json("{\"to\":\"{first}\"}"),
            door("POST /api/cases/{id}/message", OF_CASE).json(TEXT),
            door("POST /api/cases/{id}/notes", OF_CASE).json(TEXT),
            door("POST /api/cases/{id}/conclude", OF_CASE)
                    .when(Stage.ASSIGNED)
                    .json("{\"conclusion\":\"NO_GROUNDS\",\"text\":\"สรุป\"}"),
            door("POST /api/cases/{id}/act", OF_CASE).when(Stage.CONCLUDED).json(TEXT),
            door("POST /api/cases/{id}/close", OF_CASE).when(Stage.CONCLUDED).json("{}"),
            door("POST /api/cases/{id}/reopen", OF_CASE).when(Stage.CLOSED).json(REASON),
            door("POST /api/cases/{id}/mark-staff", OF_OVERSIGHT).json("{\"staff\":[\"x\"]}"),
            door("POST /api/cases/{id}/duplicates", OF_CASE).json("{\"original\":\"{other}\"}"),
            door("POST /api/cases/{id}/redactions", OF_CASE)
                    .json("{\"entry\":\"1\",\"field\":\"title\",\"from\":0,\"to\":3,\"reason\":\"ชื่อคนอื่น\"}"),
            door("POST /api/cases/{id}/identity-requests", OF_CASE).json(REASON),
            door("POST /api/cases/{id}/identity-requests/{request}/approve", OF_SECOND)
                    .when(Stage.ASKED)
                    .json("{}"),
            door("POST /api/cases/{id}/identity-requests/{request}/deny", OF_SECOND)
                    .when(Stage.ASKED)
                    .json(REASON),
            door("POST /api/cases/{id}/packages", OF_CASE)
                    .when(Stage.REFERRED)
                    .json("{\"to\":\"NACC\",\"reason\":\"x\"}"),
            door("POST /cases/{id}/packages", OF_CASE).when(Stage.REFERRED).form("reason=x"),
            door("POST /api/cases/{id}/legal-hold", OF_CASE).json(REASON),
            door("POST /api/cases/{id}/second-person", OF_CASE)
                    .json("{\"matter\":\"ERASE_EARLY\",\"reason\":\"ขอให้ลบ\"}"),
            door("POST /api/cases/{id}/second-person/{request}/agree", OF_SECOND)
                    .when(Stage.ERASURE_ASKED)
                    .json("{}"),
            door("POST /api/cases/{id}/second-person/{request}/decline", OF_SECOND)
                    .when(Stage.ERASURE_ASKED)
                    .json("{}"));

    /** What is sent from the page of a case: one handler, and everything that it does. */
    private static final List<Door<Stage>> FORMS = List.of(
            step("declare-no-interest", "").when(Stage.UNDECLARED),
            step("accept", ""),
            step("reject", "REASON=x"),
            step("refer", "AUTHORITY=NACC&REASON=x"),
            step("assign", "PERSON={first}").when(Stage.ACCEPTED),
            step("message", "TEXT=x"),
            step("notes", "TEXT=x"),
            step("conclude", "CONCLUSION=NO_GROUNDS&TEXT=x").when(Stage.ASSIGNED),
            step("act", "TEXT=x").when(Stage.CONCLUDED),
            step("close", "").when(Stage.CONCLUDED),
            step("reopen", "REASON=x").when(Stage.CLOSED),
            step(OF_OVERSIGHT, "mark-staff", "STAFF=x"),
            step("duplicates", "ORIGINAL={other}"),
            step("identity-requests", "SOUGHT=IDENTITY&REASON=x"),
            step(OF_SECOND, "approve", "request=1").when(Stage.ASKED),
            step(OF_SECOND, "deny", "request=1&REASON=x").when(Stage.ASKED),
            door("POST /cases/{id}/redactions", OF_CASE).form("words={words}"),
            door("POST /cases/{id}/legal-hold", OF_CASE).form("hold-reason=x"),
            door("POST /cases/{id}/second-person", OF_CASE).form("matter=ERASE_EARLY&reason=x"),
            door("POST /cases/{id}/second-person/{number}/agree", OF_SECOND)
                    .at("/cases/{id}/second-person/1/agree")
                    .when(Stage.ERASURE_ASKED)
                    .form("sure-1=yes"),
            door("POST /cases/{id}/second-person/{number}/decline", OF_SECOND)
                    .at("/cases/{id}/second-person/1/decline")
                    .when(Stage.ERASURE_ASKED)
                    .form(""),
            door("GET /cases/{id}/{step}", OF_SIGNED_IN).at("/cases/{id}/accept"),
            door("GET /cases/search", OF_SIGNED_IN));

    private static final List<Door<Stage>> AGENCY = List.of(
            door("POST /api/cases application/json", OF_AGENCY).json("{\"channel\":\"LETTER\"," + FILED + "}"),
            door("GET /api/case-reminders", OF_AGENCY).at("/api/case-reminders?agency={agency}"),
            door("GET /api/clocks/{agency}", OF_ALL),
            door("PUT /api/clocks/{agency}", OF_AGENCY).json("{}"),
            door("GET /api/complaint-questions/{agency}", OF_ALL),
            door("PUT /api/complaint-questions/{agency}", OF_AGENCY).json("{\"questions\":[]}"),
            door("GET /api/complaint-statistics", OF_ALL).at("/api/complaint-statistics?agency={agency}"),
            door("PUT /api/complaint-statistics/{agency}", OF_ENTERING)
                    .when(Stage.COUNTED)
                    .json("{\"months\":[{\"month\":\"2020-01\",\"received\":2,\"finished\":1,\"inProgress\":1}]}"));

    private static final List<Door<Stage>> DESKS = List.of(
            door("GET /cases/new", OF_AGENCY).at("/cases/new?agency={agency}"),
            door("POST /cases/new", OF_AGENCY)
                    .form("agency={agency}&kind=SERVICE&channel=LETTER&title=x&description=x&key=" + UUID.randomUUID()),
            door("GET /cases/desk", OF_WORKER),
            door("GET /cases/desk/{code}", OF_AGENCY),
            door("GET /cases/desk/{code}/clocks", OF_AGENCY),
            door("POST /cases/desk/{code}/clocks", OF_AGENCY).form("answerDays=15"),
            door("GET /cases/desk/{code}/figures", OF_FIGURES),
            door("POST /cases/desk/{code}/figures", OF_ENTERING)
                    .when(Stage.COUNTED)
                    .form("fiscalYear=2563&received-2020-02=2&finished-2020-02=1&inProgress-2020-02=1"),
            door("GET /cases/desk/{code}/questions", OF_AGENCY),
            door("GET /cases/desk/{code}/questions/new", OF_AGENCY),
            door("POST /cases/desk/{code}/questions/new", OF_AGENCY).form("textTh=x&kind=TEXT&for-SERVICE=yes"),
            question("GET", ""),
            question("POST", "").form("textTh=y&for-SERVICE=yes"),
            question("POST", "/up").form(""),
            question("POST", "/remove").form(""));

    private static final List<Door<Stage>> CITIZENS = List.of(
            door("POST /api/complaints application/json", OF_ALL).json("{" + FILED + "}"),
            door("POST /api/complaints multipart/form-data", OF_ALL)
                    .sending(files(scene -> new Upload().field("complaint", scene.fill("{" + FILED + "}")))),
            door("GET /file", OF_ALL),
            door("GET /file/", OF_ALL),
            door("GET /file/{code}", OF_ALL),
            door("GET /file/{code}/", OF_ALL),
            door("GET /file/{code}/poster", OF_ALL),
            door("GET /file/how/it-works", OF_ALL),
            door("POST /file/{code}", OF_ALL).when(Stage.FORM).form("carried={carried}&at=START&go=kind%3ASERVICE"),
            door("GET /api/mailbox", OF_RECEIPT).when(Stage.MAILBOX),
            door("POST /api/mailbox/messages application/json", OF_RECEIPT)
                    .when(Stage.MAILBOX)
                    .json(TEXT),
            door("POST /api/mailbox/attachments multipart/form-data", OF_RECEIPT)
                    .when(Stage.MAILBOX)
                    .sending(files(_ -> new Upload().file("a.txt", "x".getBytes(UTF_8)))),
            door("PUT /api/mailbox/identity application/json", OF_RECEIPT)
                    .when(Stage.MAILBOX)
                    .json("{\"name\":\"x\"}"),
            door("DELETE /api/mailbox/identity", OF_RECEIPT).when(Stage.MAILBOX),
            door("POST /api/mailbox/receipt", OF_RECEIPT).when(Stage.RECORDED),
            door("GET /mailbox", OF_OPENED).when(Stage.MAILBOX),
            door("GET /mailbox/", OF_OPENED).when(Stage.MAILBOX),
            door("POST /mailbox", OF_TYPED).when(Stage.MAILBOX).form("receipt={typed}"),
            door("POST /mailbox/leave", OF_ALL).when(Stage.MAILBOX).form(""),
            door("GET /mailbox/leave", OF_ALL).when(Stage.MAILBOX),
            door("POST /mailbox/messages", OF_FORM).when(Stage.MAILBOX).form("form={form}&text=x"),
            door("POST /mailbox/attachments multipart/form-data", OF_FORM)
                    .when(Stage.MAILBOX)
                    .sending(files(scene ->
                            new Upload().field("form", scene.word("key")).file("a.txt", "x".getBytes(UTF_8)))),
            door("POST /mailbox/identity", OF_FORM).when(Stage.MAILBOX).form("form={form}&name=x"),
            door("POST /mailbox/identity/withdraw", OF_FORM).when(Stage.MAILBOX).form("form={form}"),
            door("POST /mailbox/receipt", OF_FORM).when(Stage.RECORDED).form("form={form}"),
            door("GET /mailbox/messages", OF_ALL),
            door("GET /mailbox/identity", OF_ALL),
            door("GET /mailbox/identity/withdraw", OF_ALL),
            door("GET /mailbox/receipt", OF_ALL),
            door("GET /mailbox/attachments", OF_ALL));

    private static final List<Door<Stage>> OPERATION =
            OperationDoors.of(Stage.RECEIVED, OF_ALL, OF_ADMIN, "caseload", "case-news", "case-erasure");

    /** Of use for a case of the oversight body alone. */
    private static final List<Door<Stage>> HIDDEN =
            List.of(door("POST /api/cases/{id}/hand-on", OF_OVERSIGHT).json("{}"), step(OF_OVERSIGHT, "hand-on", ""));

    /** Lists come first: they are looked at while they are short. */
    static final List<Door<Setting>> ALL = Stream.concat(
                    Stream.of(LISTS, READING, WORK, FORMS, AGENCY, DESKS, CITIZENS, OPERATION)
                            .flatMap(List::stream)
                            .flatMap(DoorTable::both),
                    HIDDEN.stream().map(door -> hidden(door, "")))
            .toList();

    /** The agency's own case, and where it makes a difference that of the oversight body. */
    private static Stream<Door<Setting>> both(Door<Stage> door) {
        var own = door.of(new Setting(door.stage(), false), door.right(), "");
        return Rights.in(door.right()).isOfCase()
                ? Stream.of(own, hidden(door, ", of the oversight body").asItIs())
                : Stream.of(own);
    }

    private static Door<Setting> hidden(Door<Stage> door, String note) {
        return door.of(new Setting(door.stage(), true), Rights.in(door.right()).of(true), note);
    }

    private static Door<Stage> door(String mapping, Rights right) {
        return Door.door(mapping, right, Stage.RECEIVED);
    }

    /** What is handed in. */
    private static Function<Scene, Sent> files(Function<Scene, Upload> upload) {
        return scene -> {
            var files = upload.apply(scene);
            return new Sent(files.contentType(), files.whole());
        };
    }

    private static Door<Stage> question(String method, String deed) {
        var path = "/cases/desk/{code}/questions/{key}" + deed;
        return door(method + " " + path, OF_AGENCY).when(Stage.ASKING);
    }

    private static Door<Stage> step(String step, String fields) {
        return step(OF_CASE, step, fields);
    }

    private static Door<Stage> step(Rights right, String step, String fields) {
        return door("POST /cases/{id}/{step}", right).at("/cases/{id}/" + step).form(fields);
    }
}
