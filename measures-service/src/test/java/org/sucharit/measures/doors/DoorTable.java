package org.sucharit.measures.doors;

import static org.sucharit.measures.doors.Rights.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.OperationDoors;
import org.sucharit.kit.test.doors.Right;

/** Every door of the service and to whom it opens. An endpoint without a line here fails the test. */
final class DoorTable {

    private DoorTable() {}

    private static final String TEXT = "{\"text\":\"ข้อความ\"}";
    private static final String REASON = "{\"reason\":\"เหตุผล\"}";

    private static final List<Door<Stage>> PLANS = List.of(
            door("POST /api/measures", OF_OFFICER).json("""
                    {"agency":"{agency}","fiscalYear":2566,"title":"ประกาศ","steps":[{"text":"ร่าง"}],"answers":[{"fiscalYear":2565,"item":"O1"}]}
                    """).choosing("id"),
            measure("revise", OF_OFFICER, Stage.ADOPTED).json("{\"title\":\"ใหม่\",\"reason\":\"แก้ไข\"}"),
            measure("steps/{step}/drop", OF_OFFICER, Stage.ADOPTED).json(REASON),
            measure("steps/{step}/substitute", OF_OFFICER, Stage.ADOPTED)
                    .json("{\"step\":{\"text\":\"แทน\"},\"reason\":\"เหตุผล\"}"),
            measure("adopt", OF_EXECUTIVE, Stage.DRAFTED),
            measure("actions", OF_OFFICER, Stage.ADOPTED).json(TEXT),
            measure("actions/{n}/evidence", OF_OFFICER, Stage.ACTED).json("{\"evidence\":[\"{second evidence}\"]}"),
            measure("actions/{n}/evidence/detach", OF_OFFICER, Stage.ACTED)
                    .json("{\"evidence\":[\"{evidence}\"],\"reason\":\"ผิด\"}"),
            measure("follow-ups", OF_KEEPER, Stage.ADOPTED)
                    .json("{\"text\":\"ติดตาม\",\"on\":\"2023-01-05\",\"by\":\"UNIT\"}"),
            measure("follow-ups", OF_EXECUTIVE, Stage.ADOPTED)
                    .json("{\"text\":\"ติดตาม\",\"on\":\"2023-01-05\",\"by\":\"EXECUTIVE\"}"),
            measure("follow-ups", OF_EXECUTIVE, Stage.ADOPTED)
                    .json("{\"text\":\"ติดตาม\",\"on\":\"2023-01-05\",\"by\":\"UNIT\",\"order\":\"ให้เร่ง\"}"),
            measure("actions/{n}/withdraw", OF_OFFICER, Stage.ACTED).json(REASON),
            measure("follow-ups/{n}/withdraw", OF_KEEPER, Stage.FOLLOWED_UP).json(REASON),
            measure("follow-ups/{n}/withdraw", OF_EXECUTIVE, Stage.FOLLOWED_UP_BY_EXECUTIVE)
                    .json(REASON),
            measure("revisions/{version}/withdraw", OF_OFFICER, Stage.REVISED).json(REASON),
            measure("obstacles", OF_OFFICER, Stage.ADOPTED).json(TEXT),
            measure("obstacles/{n}/resolve", OF_EXECUTIVE, Stage.HINDERED).json("{\"resolution\":\"แก้แล้ว\"}"),
            measure("recommendations", OF_KEEPER, Stage.ADOPTED).json(TEXT),
            measure("outcome", OF_OFFICER, Stage.ADOPTED).json(TEXT),
            measure("complete", OF_OFFICER, Stage.ACTED),
            measure("cancel", OF_EXECUTIVE, Stage.ADOPTED).json(REASON),
            measure("reopen", OF_OFFICER, Stage.COMPLETED).json(REASON),
            measure("reopen", OF_EXECUTIVE, Stage.CANCELLED).json(REASON),
            measure("replace", OF_EXECUTIVE, Stage.ADOPTED).json("{\"by\":\"{other}\",\"reason\":\"รวมกัน\"}"),
            door("POST /api/measures/derive", OF_OFFICER)
                    .when(Stage.ASSESSED)
                    .json(
                            "{\"agency\":\"{agency}\",\"assessmentYear\":2565,\"shortfalls\":[{\"level\":\"ITEM\",\"code\":\"O31\"}]}"),
            measure("copy", OF_OFFICER, Stage.ADOPTED)
                    .json("{\"agency\":\"{agency}\",\"fiscalYear\":2567}")
                    .choosing("id"),
            door("GET /api/measures", OF_ALL)
                    .at("/api/measures?agency={agency}")
                    .when(Stage.ADOPTED),
            door("GET /api/measures/{id}", OF_ALL).when(Stage.ADOPTED),
            door("GET /api/measures/{id}/effect", OF_ALL).when(Stage.ADOPTED),
            door("GET /api/measures/{id}/history", OF_STAFF).when(Stage.ADOPTED),
            door("GET /api/follow-ups", OF_ALL).at("/api/follow-ups?agency={agency}"),
            door("GET /api/obstacles", OF_ALL)
                    .at("/api/obstacles?agency={agency}&open=true")
                    .when(Stage.RAISED)
                    .showing(OF_INFORMED, "{raised}"));

    private static final String YEAR = "/api/assessments/{agency}/{fiscalYear}";
    private static final String YEAR_2565 = "/api/assessments/{agency}/2565";

    private static final List<Door<Stage>> RESULTS = List.of(
            door("PUT " + YEAR, OF_OFFICER).at(YEAR_2565).json("{\"items\":[{\"code\":\"O12\",\"score\":0}]}"),
            result("GET", "", OF_ALL),
            result("GET", "/history", OF_STAFF),
            result("GET", "/shortfalls", OF_ALL),
            result("POST", "/shortfalls", OF_OFFICER).json("{\"chosen\":[{\"level\":\"ITEM\",\"code\":\"O31\"}]}"),
            result("PUT", "/threshold", OF_OFFICER).json("{\"threshold\":80}"),
            door("GET " + YEAR + "/change", OF_ALL)
                    .at("/api/assessments/{agency}/2566/change")
                    .when(Stage.ASSESSED),
            door("POST /api/shortfalls", OF_OFFICER)
                    .json(
                            "{\"agency\":\"{agency}\",\"assessmentYear\":2565,\"level\":\"ITEM\",\"code\":\"O31\",\"finding\":\"ไม่พบ\"}")
                    .choosing("id"),
            door("PUT /api/shortfalls/{id}", OF_OFFICER)
                    .at("/api/shortfalls/{shortfall}")
                    .when(Stage.ASSESSED)
                    .json("{\"level\":\"ITEM\",\"code\":\"O31\",\"finding\":\"พบแล้ว\",\"reason\":\"แก้ไข\"}"),
            door("GET /api/shortfalls/{id}", OF_ALL)
                    .at("/api/shortfalls/{shortfall}")
                    .when(Stage.ASSESSED),
            door("GET /api/shortfalls", OF_ALL).at("/api/shortfalls?agency={agency}"),
            door("GET /api/surveys/{agency}/{fiscalYear}", OF_ALL).at("/api/surveys/{agency}/2566"),
            door("PUT /api/surveys/{agency}/{fiscalYear}/{instrument}", OF_OFFICER)
                    .at("/api/surveys/{agency}/2566/IIT")
                    .json("{\"population\":250,\"answers\":12}"),
            door("GET /api/rulesets", OF_ALL),
            door("GET /api/rulesets/{fiscalYear}", OF_ALL).at("/api/rulesets/2566"),
            door("GET /api/rulesets/{fiscalYear}/sample-size", OF_ALL)
                    .at("/api/rulesets/2566/sample-size?instrument=IIT&population=250"));

    private static final String SHEET = " giving application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LIST = "/api/disclosures/{agency}/{fiscalYear}";
    private static final String LIST_2566 = "/api/disclosures/{agency}/2566";
    private static final String ADDRESS = "https://www.ban.example/a";

    private static final List<Door<Stage>> DISCLOSURES = List.of(
            door("PUT " + LIST + "/{item}", OF_OFFICER)
                    .at(LIST_2566 + "/O2")
                    .json("{\"addresses\":[{\"url\":\"" + ADDRESS + "\"}]}"),
            door("POST " + LIST + "/{item}/restore", OF_OFFICER)
                    .at(LIST_2566 + "/O1/restore")
                    .when(Stage.STATED)
                    .json("{\"revision\":1}"),
            door("POST " + LIST + "/carry-over", OF_OFFICER)
                    .at(LIST_2566 + "/carry-over")
                    .when(Stage.STATED),
            door("GET " + LIST, OF_ALL).at(LIST_2566),
            door("GET " + LIST + SHEET, OF_ALL).at(LIST_2566 + ".xlsx"),
            door("GET " + LIST + ".xlsx" + SHEET, OF_ALL).at(LIST_2566 + ".xlsx"),
            door("GET " + LIST + "/{item}", OF_ALL).at(LIST_2566 + "/O1"),
            door("GET " + LIST + "/{item}/history", OF_STAFF)
                    .at(LIST_2566 + "/O1/history")
                    .when(Stage.STATED),
            door("GET /api/link-checks", OF_ALL).at("/api/link-checks?agency={agency}"),
            door("GET /api/link-checks/hashes", OF_ALL).at("/api/link-checks/hashes?agency={agency}&url=" + ADDRESS),
            door("POST /api/link-checks", OF_OFFICER).json("{\"agency\":\"{agency}\"}"),
            door("POST /api/link-checks/freeze", OF_OFFICER).json("{\"agency\":\"{agency}\",\"url\":\"{page}\"}"));

    private static final List<Door<Stage>> EVIDENCE = List.of(
            door("POST /api/evidence application/json", OF_OFFICER)
                    .json("{\"agency\":\"{agency}\",\"address\":\"" + ADDRESS + "\",\"title\":\"ประกาศ\"}")
                    .choosing("id"),
            door("POST /api/evidence multipart/form-data", OF_OFFICER)
                    .upload(Map.of("agency", "{agency}"), "file", "a.txt", _ -> Files.text()),
            evidence("POST", "/versions application/json", OF_OFFICER)
                    .at("/api/evidence/{evidence}/versions")
                    .json("{\"address\":\"" + ADDRESS + "\"}"),
            evidence("POST", "/versions multipart/form-data", OF_OFFICER)
                    .at("/api/evidence/{evidence}/versions")
                    .upload(Map.of(), "file", "a.txt", _ -> Files.text()),
            evidence("PUT", "", OF_OFFICER).json("{\"kind\":\"ORDER\",\"title\":\"คำสั่ง\",\"visibility\":\"PUBLIC\"}"),
            evidence("POST", "/accept", OF_EXECUTIVE).json("{}"),
            evidence("POST", "/return", OF_EXECUTIVE).json(REASON),
            door("GET /api/evidence", OF_ALL)
                    .at("/api/evidence?agency={agency}")
                    .when(Stage.KEPT)
                    .showing(OF_INFORMED, "{evidence}"),
            evidence("GET", "", OF_INFORMED).showing(OF_INFORMED, "{evidence title}"),
            evidence("GET", "/content", OF_INFORMED).showing(OF_INFORMED, "{evidence text}"));

    private static final List<Door<Stage>> OPERATION =
            OperationDoors.of(Stage.AGENCY, OF_ALL, OF_ADMIN, "workplan", "measure-news", "reminders");

    static final List<Door<Stage>> ALL = Stream.of(
                    PLANS, RESULTS, DISCLOSURES, EVIDENCE, MoreDoors.ALL, PageDoors.ALL, OPERATION)
            .flatMap(List::stream)
            .toList();

    static Door<Stage> door(String mapping, Right right) {
        return Door.door(mapping, right, Stage.AGENCY);
    }

    private static Door<Stage> measure(String path, Right right, Stage stage) {
        return door("POST /api/measures/{id}/" + path, right)
                .at("/api/measures/{id}/" + path.replaceAll("\\{(step|n)}", "1"))
                .when(stage);
    }

    private static Door<Stage> result(String method, String path, Right right) {
        return door(method + " " + YEAR + path, right).at(YEAR_2565 + path).when(Stage.ASSESSED);
    }

    private static Door<Stage> evidence(String method, String path, Right right) {
        return door(method + " /api/evidence/{id}" + path, right)
                .at("/api/evidence/{evidence}" + path)
                .when(Stage.KEPT);
    }
}
