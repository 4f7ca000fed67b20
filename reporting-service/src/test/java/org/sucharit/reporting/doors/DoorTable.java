package org.sucharit.reporting.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sucharit.reporting.doors.Rights.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.OperationDoors;
import org.sucharit.kit.test.doors.Right;

/** Every door of the service and to whom it opens. An endpoint without a line here fails the test. */
final class DoorTable {

    private DoorTable() {}

    private static final String NONE = "{\"measure\":\"{measure}\",\"field\":\"OBSTACLES\"}";

    private static final List<Door<Stage>> REPORTS = List.of(
            door("POST /api/reports", OF_OFFICER)
                    .json("{\"kind\":\"PROPERTY_LOANS\",\"agency\":\"{agency}\",\"fiscalYear\":2566}")
                    .choosing("id"),
            report("POST", "/redraft", OF_OFFICER, Stage.DRAFTED),
            report("PUT", "/words", OF_OFFICER, Stage.DRAFTED)
                    .json("{\"sections\":[{\"key\":\"introduction\",\"text\":\"ของเรา\"}]}"),
            report("PUT", "/formalities", OF_OFFICER, Stage.DRAFTED)
                    .json("{\"number\":\"1\",\"memo\":{\"to\":\"x\",\"subject\":\"x\",\"body\":\"x\"}}"),
            report("POST", "/none", OF_OFFICER, Stage.DRAFTED).json(NONE),
            report("DELETE", "/none/{measure}/{field}", OF_OFFICER, Stage.NONE_STATED)
                    .at("/api/reports/{id}/none/{measure}/OBSTACLES"),
            report("POST", "/submit", OF_OFFICER, Stage.DRAFTED).json("{\"position\":\"x\"}"),
            report("POST", "/endorse", OF_STAFF, Stage.SUBMITTED).json("{\"position\":\"x\"}"),
            report("POST", "/return", OF_STAFF, Stage.SUBMITTED).json("{\"reason\":\"x\"}"),
            report("POST", "/sign", OF_EXECUTIVE, Stage.ENDORSED).json("{\"position\":\"x\"}"),
            report("POST", "/publish", OF_STAFF, Stage.SIGNED),
            report("POST", "/signed-copies multipart/form-data", OF_STAFF, Stage.SIGNED)
                    .at("/api/reports/{id}/signed-copies")
                    .upload(Map.of(), "file", "a.pdf", _ -> ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(UTF_8)),
            report("GET", "/signed-copies/{sha256}", OF_READER, Stage.COPIED),
            report("GET", "/findings", OF_READER, Stage.DRAFTED),
            report("GET", "/changes", OF_READER, Stage.DRAFTED),
            report("GET", "/history", OF_STAFF, Stage.DRAFTED),
            report("GET", "", OF_READER, Stage.SIGNED),
            report("GET", "", OF_ALL, Stage.PUBLISHED),
            door("GET /api/reports", OF_ALL)
                    .at("/api/reports?agency={agency}")
                    .when(Stage.DRAFTED)
                    .showing(OF_READER, "{id}"),
            file(".html", OF_READER, Stage.DRAFTED),
            file(".docx", OF_READER, Stage.DRAFTED),
            file(".pdf", OF_READER, Stage.DRAFTED),
            file(".csv", OF_READER, Stage.DRAFTED),
            file(".json", OF_READER, Stage.DRAFTED),
            file(".html", OF_ALL, Stage.PUBLISHED));

    /** The same files, told apart by what is accepted. */
    private static final List<Door<Stage>> ACCEPTED = Stream.of(
                    "text/html",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/pdf",
                    "text/csv")
            .map(type -> door("GET /api/reports/{id} giving " + type, OF_READER)
                    .at("/api/reports/{id}")
                    .accepting(type)
                    .when(Stage.DRAFTED))
            .toList();

    private static final String CARD = "/api/scorecards/";

    private static final List<Door<Stage>> FIGURES = List.of(
            card("nation/{fiscalYear}"),
            card("provinces/{province}/{fiscalYear}"),
            card("agencies/{agency}/{fiscalYear}"),
            card("nation/{fiscalYear}/provinces"),
            card("provinces/{province}/{fiscalYear}/agencies"),
            card("nation/{fiscalYear}/ranking")
                    .at(CARD + "nation/2566/ranking?province=%E0%B8%95%E0%B8%A3%E0%B8%B2%E0%B8%94"),
            changes("nation/{fiscalYear}/changes"),
            changes("provinces/{province}/{fiscalYear}/changes"),
            changes("agencies/{agency}/{fiscalYear}/changes"),
            door("GET /api/open-data", OF_ALL),
            door("GET /api/open-data/dictionary", OF_ALL),
            door("GET /api/open-data/{dataset:[^.]+}", OF_ALL).at("/api/open-data/agencies"),
            door("GET /api/open-data/{dataset}.{format}", OF_ALL).at("/api/open-data/agencies.csv"),
            door("GET /api/events", OF_ALL)
                    .at("/api/events?agency={agency}&since=0&follow=false")
                    .when(Stage.TOLD));

    private static final List<Door<Stage>> PAGES = List.of(
            door("GET /", OF_ALL),
            door("GET /agencies", OF_ALL),
            door("GET /agencies/{code}", OF_ALL).at("/agencies/{agency}").when(Stage.TOLD),
            door("GET /nation", OF_ALL),
            door("GET /nation/all", OF_ALL),
            door("GET /nation/{name}", OF_ALL).at("/nation/{province}"),
            door("GET /open-data", OF_ALL),
            door("GET /streams", OF_ALL),
            door("GET /reports", OF_ALL)
                    .at("/reports?agency={agency}")
                    .when(Stage.DRAFTED)
                    .showing(OF_NOBODY, "{id}"),
            door("GET /reports/{id}", OF_ALL).when(Stage.PUBLISHED),
            door("GET /reports/desk", OF_DESKS)
                    .at("/reports/desk?agency={agency}")
                    .when(Stage.DRAFTED),
            door("GET /reports/desk/waiting", OF_SIGNED_IN)
                    .at("/reports/desk/waiting?agency={agency}")
                    .when(Stage.DRAFTED)
                    .showing(OF_OFFICER, "{id}"),
            door("POST /reports/desk", OF_OFFICER).form("kind=PROPERTY_LOANS&agency={agency}&fiscalYear=2566"));

    private static final List<Door<Stage>> DESK = List.of(
            desk("GET", "", OF_DESK, Stage.DRAFTED),
            desk("POST", "/redraft", OF_OFFICER, Stage.DRAFTED).form(""),
            desk("POST", "/none", OF_OFFICER, Stage.DRAFTED).form("measure={measure}&field=OBSTACLES"),
            desk("POST", "/none/take-back", OF_OFFICER, Stage.NONE_STATED).form("measure={measure}&field=OBSTACLES"),
            desk("POST", "/copies", OF_STAFF, Stage.SIGNED)
                    .upload(Map.of(), "file", "a.pdf", _ -> ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(UTF_8)),
            desk("GET", "/formalities", OF_OFFICER, Stage.DRAFTED),
            desk("POST", "/formalities", OF_OFFICER, Stage.DRAFTED).form("number=1"),
            desk("GET", "/words", OF_OFFICER, Stage.DRAFTED),
            desk("POST", "/words", OF_OFFICER, Stage.DRAFTED).form("text.introduction=x"),
            desk("POST", "/words/check", OF_OFFICER, Stage.DRAFTED).form("text.introduction=x"),
            step("submit", OF_OFFICER, Stage.DRAFTED, "position=x"),
            step("endorse", OF_STAFF, Stage.SUBMITTED, "position=x"),
            step("return", OF_STAFF, Stage.SUBMITTED, "reason=x"),
            step("sign", OF_EXECUTIVE, Stage.ENDORSED, "position=x"),
            step("publish", OF_STAFF, Stage.SIGNED, ""),
            step("new-edition", OF_OFFICER, Stage.PUBLISHED, ""));

    private static final List<Door<Stage>> OPERATION =
            OperationDoors.of(Stage.AGENCY, OF_ALL, OF_ADMIN, "reports", "report-news", "scorecards-closing");

    static final List<Door<Stage>> ALL = Stream.of(REPORTS, ACCEPTED, FIGURES, PAGES, DESK, OPERATION)
            .flatMap(List::stream)
            .toList();

    private static Door<Stage> door(String mapping, Right right) {
        return Door.door(mapping, right, Stage.AGENCY);
    }

    private static Door<Stage> report(String method, String path, Right right, Stage stage) {
        return door(method + " /api/reports/{id}" + path, right).when(stage);
    }

    private static Door<Stage> file(String suffix, Right right, Stage stage) {
        return door("GET /api/reports/{id}" + suffix, right).when(stage);
    }

    private static Door<Stage> card(String path) {
        return door("GET " + CARD + path, OF_ALL)
                .at(CARD + path.replace("{fiscalYear}", "2566"))
                .when(Stage.TOLD);
    }

    private static Door<Stage> changes(String path) {
        return door("GET " + CARD + path + " giving application/x-ndjson", OF_ALL)
                .at(CARD + path.replace("{fiscalYear}", "2566") + "?from=2020-01-01")
                .when(Stage.TOLD);
    }

    private static Door<Stage> desk(String method, String path, Right right, Stage stage) {
        return door(method + " /reports/desk/{id}" + path, right).when(stage);
    }

    private static Door<Stage> step(String step, Right right, Stage stage, String fields) {
        return door("POST /reports/desk/{id}/{step:submit|endorse|return|sign|publish|new-edition}", right)
                .at("/reports/desk/{id}/" + step)
                .when(stage)
                .form(fields);
    }
}
