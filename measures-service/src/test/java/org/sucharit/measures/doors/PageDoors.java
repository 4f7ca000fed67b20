package org.sucharit.measures.doors;

import static org.sucharit.measures.doors.DoorTable.door;
import static org.sucharit.measures.doors.Rights.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.Right;

/** The doors of pages and of the forms on them. */
final class PageDoors {

    private PageDoors() {}

    private static final String HOME = "/work/agencies/{code}";

    /** What is sent from the page of a measure: one handler, and everything that it does. */
    private static final List<Door<Stage>> TASKS = List.of(
            task("adopt", OF_EXECUTIVE, Stage.DRAFTED, ""),
            task("act", OF_OFFICER, Stage.ADOPTED, "text=x"),
            task("follow-up", OF_KEEPER, Stage.ADOPTED, "text=x&on=2023-01-05&by=UNIT"),
            task("obstacle", OF_OFFICER, Stage.ADOPTED, "text=x"),
            task("complete", OF_OFFICER, Stage.ACTED, ""),
            task("outcome", OF_OFFICER, Stage.ADOPTED, "text=x"),
            task("recommend", OF_KEEPER, Stage.ADOPTED, "text=x"),
            task("assign", OF_OFFICER, Stage.ADOPTED, "others=x&reason=x"),
            task("cancel", OF_EXECUTIVE, Stage.ADOPTED, "reason=x"),
            task("reopen", OF_OFFICER, Stage.COMPLETED, "reason=x"),
            task("reopen", OF_EXECUTIVE, Stage.CANCELLED, "reason=x"),
            task("resolve", OF_EXECUTIVE, Stage.HINDERED, "n=1&text=x"),
            task("attach", OF_OFFICER, Stage.ACTED, "n=1&evidence={second evidence}"),
            task("withdraw-action", OF_OFFICER, Stage.ACTED, "n=1&reason=x"),
            task("withdraw-follow-up", OF_KEEPER, Stage.FOLLOWED_UP, "n=1&reason=x"),
            task("withdraw-follow-up", OF_EXECUTIVE, Stage.FOLLOWED_UP_BY_EXECUTIVE, "n=1&reason=x"),
            task("drop-step", OF_OFFICER, Stage.ADOPTED, "n=1&reason=x"),
            task("substitute-step", OF_OFFICER, Stage.ADOPTED, "n=1&text=x&reason=x"));

    static final List<String> TRIED_TASKS = TASKS.stream().map(Door::at).toList();

    private static final List<Door<Stage>> MEASURES = List.of(
            door("GET /work", OF_ALL),
            door("GET /work/agencies", OF_ALL),
            home("GET", "", OF_ALL, Stage.ADOPTED),
            home("POST", "/adopt", OF_EXECUTIVE, Stage.DRAFTED).form("fiscalYear=2566"),
            home("GET", "/measures/new", OF_OFFICER, Stage.AGENCY),
            home("POST", "/measures", OF_OFFICER, Stage.AGENCY).form("fiscalYear=2566&title=x"),
            measure("GET", "", OF_ALL, Stage.ADOPTED),
            measure("GET", "/revise", OF_OFFICER, Stage.ADOPTED),
            measure("POST", "/revise", OF_OFFICER, Stage.ADOPTED).form("title=y&reason=x"),
            measure("POST", "/undo", OF_OFFICER, Stage.ACTED).form("task=ACT&n=1"),
            measure("POST", "/copy", OF_OFFICER, Stage.ADOPTED).form("agency={agency}&fiscalYear=2567"),
            door("GET /work/measures/{id}/{task}", OF_EXECUTIVE)
                    .at("/work/measures/{id}/cancel")
                    .when(Stage.ADOPTED),
            door("GET /work/measures/{id}/{task}", OF_OFFICER)
                    .at("/work/measures/{id}/act")
                    .when(Stage.ADOPTED));

    private static final List<Door<Stage>> RESULTS = List.of(
            home("GET", "/assessment", OF_ALL, Stage.ASSESSED),
            home("POST", "/assessment/measures", OF_OFFICER, Stage.ASSESSED).form("fiscalYear=2565&chosen=ITEM%3AO31"),
            home("POST", "/assessment/threshold", OF_OFFICER, Stage.ASSESSED).form("fiscalYear=2565&threshold=80"),
            door("GET " + HOME + "/assessment/edit", OF_OFFICER)
                    .at("/work/agencies/{agency}/assessment/edit?fiscalYear=2565")
                    .when(Stage.ASSESSED),
            home("POST", "/assessment/edit", OF_OFFICER, Stage.AGENCY).form("fiscalYear=2565&items=O12+0"),
            home("GET", "/surveys", OF_ALL, Stage.AGENCY),
            home("POST", "/surveys", OF_OFFICER, Stage.AGENCY).form("fiscalYear=2566&populationIIT=250&answersIIT=12"));

    private static final List<Door<Stage>> DISCLOSURES = List.of(
            home("GET", "/disclosures", OF_ALL, Stage.STATED),
            list("GET", "", "?item=O1", OF_ALL),
            list("GET", "/{item}", "", OF_ALL),
            list("POST", "/{item}", "", OF_OFFICER).form("url-0=https%3A%2F%2Fwww.ban.example%2Fb"),
            list("POST", "/{item}/restore", "", OF_OFFICER).form("revision=1"),
            list("POST", "/carry-over", "", OF_OFFICER).form(""),
            list("GET", "/itas", "", OF_ALL),
            list("GET", "/website-pack", "", OF_ALL),
            list("GET", "/website-pack.html", "", OF_ALL));

    private static final List<Door<Stage>> EVIDENCE = List.of(
            home("GET", "/evidence", OF_ALL, Stage.KEPT).showing(OF_INFORMED, "{evidence title}"),
            home("POST", "/evidence", OF_OFFICER, Stage.AGENCY)
                    .form("title=x&address=https%3A%2F%2Fwww.ban.example%2Fb"),
            evidence("GET", "", OF_INFORMED),
            evidence("POST", "/versions", OF_OFFICER).upload(Map.of(), "file", "a.txt", _ -> Files.text()),
            evidence("POST", "/accept", OF_EXECUTIVE).form(""),
            evidence("POST", "/return", OF_EXECUTIVE).form("reason=x"));

    private static final List<Door<Stage>> LOANS = List.of(
            home("GET", "/loans", OF_ALL, Stage.AGENCY),
            door("GET " + HOME + "/loans", OF_ALL)
                    .at("/work/agencies/{agency}/loans?fiscalYear=2566")
                    .when(Stage.REQUESTED)
                    .showing(OF_KEEPER, "{borrower}"),
            home("GET", "/loans/statistics", OF_ALL, Stage.AGENCY),
            home("GET", "/loans/new", OF_OFFICER, Stage.AGENCY),
            home("POST", "/loans", OF_OFFICER, Stage.AGENCY)
                    .form("kind=STAFF&name=x&item=x&purpose=x&neededFrom=2022-12-05&dueOn=2022-12-09&on=2022-12-01"),
            door("GET " + HOME + "/loans/{id}", OF_ALL)
                    .at("/work/agencies/{agency}/loans/{loan}")
                    .when(Stage.REQUESTED)
                    .showing(OF_KEEPER, "{borrower}"),
            door("GET " + HOME + "/loans/{id}/{step}", OF_KEEPER)
                    .at("/work/agencies/{agency}/loans/{loan}/approve")
                    .when(Stage.REQUESTED),
            door("GET " + HOME + "/loans/{id}/{step}", OF_OFFICER)
                    .at("/work/agencies/{agency}/loans/{loan}/hand-over")
                    .when(Stage.APPROVED),
            loan("approve", OF_KEEPER, Stage.REQUESTED, "by=x&on=2022-12-02"),
            loan("refuse", OF_KEEPER, Stage.REQUESTED, "by=x&reason=x&on=2022-12-02"),
            loan("hand-over", OF_OFFICER, Stage.APPROVED, "condition=x&on=2022-12-05"),
            loan("return", OF_OFFICER, Stage.HANDED_OVER, "condition=x&on=2022-12-08"),
            loan("extend", OF_KEEPER, Stage.HANDED_OVER, "dueOn=2022-12-20&reason=x"),
            loan("cancel", OF_OFFICER, Stage.REQUESTED, "reason=x"));

    private static final List<Door<Stage>> CAMPAIGNS = List.of(
            home("GET", "/campaigns", OF_INFORMED, Stage.INVITED),
            home("POST", "/campaigns/{campaign}/accept", OF_OFFICER, Stage.INVITED)
                    .form(""),
            home("POST", "/campaigns/{campaign}/decline", OF_KEEPER, Stage.INVITED)
                    .form("reason=x"),
            door("GET /work/campaigns", OF_STAFF),
            door("GET /work/campaigns/new", OF_OVERSEER),
            door("POST /work/campaigns", OF_OVERSIGHT)
                    .form("title=x&fiscalYear=2566&dueOn={soon}&target=LIST&agencies={agency}&measures=x&send=yes"),
            door("GET /work/campaigns/{id}", OF_STAFF)
                    .at("/work/campaigns/{campaign}?state=SENT")
                    .when(Stage.INVITED)
                    .showing(OF_OVERSIGHT, "/work/agencies/{agency}/campaigns"),
            door("POST /work/campaigns/{id}/cancel", OF_OVERSIGHT)
                    .at("/work/campaigns/{campaign}/cancel")
                    .when(Stage.INVITED)
                    .form("reason=x"));

    private static final List<Door<Stage>> ROUNDS = List.of(
            home("GET", "/round", OF_INFORMED, Stage.OPENED),
            home("POST", "/round", OF_OFFICER, Stage.DUE).form(""),
            home("POST", "/round/schedule", OF_OFFICER, Stage.AGENCY).form("day=5&linkDays=7"),
            home("GET", "/round/{month}", OF_INFORMED, Stage.OPENED).showing(OF_OFFICER, "{token}"),
            home("POST", "/round/{month}/accept-all", OF_OFFICER, Stage.TOLD).form(""),
            home("POST", "/round/{month}/parts/{part}/renew", OF_OFFICER, Stage.OPENED)
                    .form(""),
            home("POST", "/round/{month}/parts/{part}/revoke", OF_OFFICER, Stage.OPENED)
                    .form(""),
            home("POST", "/round/{month}/contributions/{contribution}", OF_OFFICER, Stage.TOLD)
                    .form("decision=accept&text=x&date=2023-01-05"),
            home("GET", "/round/{month}/contributions/{contribution}/photos/{n}", OF_INFORMED, Stage.TOLD),
            home("GET", "/round/{month}/agenda", OF_INFORMED, Stage.OPENED),
            home("GET", "/round/{month}/agenda.docx", OF_INFORMED, Stage.OPENED),
            home("GET", "/round/{month}/minutes", OF_KEEPER, Stage.OPENED),
            home("POST", "/round/{month}/minutes", OF_KEEPER, Stage.OPENED)
                    .form("key=" + UUID.randomUUID() + "&on={today}&person=x"),
            link("GET", ""),
            link("GET", "/{measure}"),
            link("POST", "/{measure}").upload(Map.of("text", "x", "date", "2023-01-05"), "photo", "", _ -> new byte[0]),
            link("POST", "/{measure}/no-progress").form(""));

    private static final List<Door<Stage>> IMPORTS = List.of(
            door("GET /work/imports", OF_KEEPER)
                    .at("/work/imports?agency={agency}&fiscalYear=2566")
                    .when(Stage.IMPORTED),
            door("GET /work/imports/notice", OF_KEEPER)
                    .at("/work/imports/notice?agency={agency}&fiscalYear=2566")
                    .when(Stage.IMPORTED),
            door("GET /work/imports/new", OF_OFFICER).at("/work/imports/new?agency={agency}"),
            door("POST /work/imports", OF_OFFICER)
                    .upload(Map.of("agency", "{agency}", "fiscalYear", "2566"), "file", "plan.docx", _ -> Files.plan()),
            door("GET /work/imports/{id}", OF_OFFICER)
                    .at("/work/imports/{import}")
                    .when(Stage.PREVIEWED),
            door("POST /work/imports/{id}", OF_OFFICER)
                    .at("/work/imports/{import}")
                    .when(Stage.PREVIEWED)
                    .form(""),
            door("POST /work/imports/{id}/acknowledge", OF_EXECUTIVE)
                    .at("/work/imports/{import}/acknowledge")
                    .when(Stage.IMPORTED)
                    .form(""),
            home("GET", "/reminders", OF_STAFF, Stage.MAILED),
            home("POST", "/reminders/mail/{mail}/retry", OF_ADMIN, Stage.MAILED).form(""));

    static final List<Door<Stage>> ALL = Stream.of(
                    TASKS, MEASURES, RESULTS, DISCLOSURES, EVIDENCE, LOANS, CAMPAIGNS, ROUNDS, IMPORTS)
            .flatMap(List::stream)
            .toList();

    private static Door<Stage> task(String task, Right right, Stage stage, String fields) {
        return door("POST /work/measures/{id}/{task}", right)
                .at("/work/measures/{id}/" + task)
                .when(stage)
                .form(fields);
    }

    /** What the service calls by another name in its path than the scene does. */
    private static Door<Stage> home(String method, String path, Right right, Stage stage) {
        var called = path.replaceAll("\\{(campaign|mail)}", "{id}");
        return door(method + " " + HOME + called, right)
                .at("/work/agencies/{agency}" + path.replaceAll("\\{(part|n)}", "1"))
                .when(stage);
    }

    private static Door<Stage> measure(String method, String path, Right right, Stage stage) {
        return door(method + " /work/measures/{id}" + path, right).when(stage);
    }

    private static Door<Stage> list(String method, String path, String query, Right right) {
        return door(method + " " + HOME + "/disclosures/{fiscalYear}" + path, right)
                .at("/work/agencies/{agency}/disclosures/2566" + path.replace("{item}", "O1") + query)
                .when(Stage.STATED);
    }

    private static Door<Stage> evidence(String method, String path, Right right) {
        return door(method + " " + HOME + "/evidence/{id}" + path, right)
                .at("/work/agencies/{agency}/evidence/{evidence}" + path)
                .when(Stage.KEPT);
    }

    private static Door<Stage> loan(String step, Right right, Stage stage, String fields) {
        return door("POST " + HOME + "/loans/{id}/{step}", right)
                .at("/work/agencies/{agency}/loans/{loan}/" + step)
                .when(stage)
                .form(fields);
    }

    private static Door<Stage> link(String method, String path) {
        return door(method + " /work/contribute/{token}" + path, OF_LINK)
                .at("/work/contribute/{typed}" + path.replace("{measure}", "{id}"))
                .when(Stage.OPENED);
    }
}
