package org.sucharit.measures.doors;

import static org.sucharit.measures.doors.DoorTable.door;
import static org.sucharit.measures.doors.Rights.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.Right;

/** The interface's doors to loans, campaigns, rounds, imports and the registry. */
final class MoreDoors {

    private MoreDoors() {}

    private static final List<Door<Stage>> LOANS = List.of(
            door("POST /api/property-loans", OF_OFFICER).json("""
                    {"agency":"{agency}","item":"เต็นท์","purpose":"จัดงาน","neededFrom":"2022-12-05","dueOn":"2022-12-09","on":"2022-12-01",
                     "borrower":{"kind":"STAFF","name":"สมใจ","unit":"สำนักปลัด"}}""").choosing("id"),
            loan("approve", OF_KEEPER, Stage.REQUESTED).json("{\"by\":\"ปลัด\",\"on\":\"2022-12-02\"}"),
            loan("refuse", OF_KEEPER, Stage.REQUESTED)
                    .json("{\"by\":\"ปลัด\",\"reason\":\"ไม่ว่าง\",\"on\":\"2022-12-02\"}"),
            loan("hand-over", OF_OFFICER, Stage.APPROVED).json("{\"condition\":\"ดี\",\"on\":\"2022-12-05\"}"),
            loan("return", OF_OFFICER, Stage.HANDED_OVER).json("{\"condition\":\"ดี\",\"on\":\"2022-12-08\"}"),
            loan("extend", OF_KEEPER, Stage.HANDED_OVER).json("{\"dueOn\":\"2022-12-20\",\"reason\":\"เลื่อน\"}"),
            loan("cancel", OF_OFFICER, Stage.REQUESTED).json("{\"reason\":\"ไม่ใช้แล้ว\"}"),
            door("GET /api/property-loans", OF_ALL)
                    .at("/api/property-loans?agency={agency}")
                    .when(Stage.REQUESTED)
                    .showing(OF_KEEPER, "{borrower}"),
            door("GET /api/property-loans/{id}", OF_ALL)
                    .at("/api/property-loans/{loan}")
                    .when(Stage.REQUESTED)
                    .showing(OF_KEEPER, "{borrower}"),
            door("GET /api/property-loans/{id}/history", OF_KEEPER)
                    .at("/api/property-loans/{loan}/history")
                    .when(Stage.REQUESTED)
                    .showing(OF_KEEPER, "{borrower}"),
            door("GET /api/property-loans/statistics", OF_ALL)
                    .at("/api/property-loans/statistics?agency={agency}&fiscalYear=2566"),
            door("GET /api/property-loans/register.csv", OF_ALL)
                    .at("/api/property-loans/register.csv?agency={agency}&fiscalYear=2566")
                    .when(Stage.REQUESTED)
                    .showing(OF_KEEPER, "{borrower}"),
            door("GET /api/property-loans/register.xlsx", OF_ALL)
                    .at("/api/property-loans/register.xlsx?agency={agency}&fiscalYear=2566")
                    .when(Stage.REQUESTED));

    private static final String LISTED = "\"target\":{\"kind\":\"LIST\",\"agencies\":[\"{agency}\"]}";

    private static final List<Door<Stage>> CAMPAIGNS = List.of(
            door("POST /api/campaigns/preview", OF_OVERSIGHT).json("{" + LISTED + "}"),
            door("POST /api/campaigns", OF_OVERSIGHT)
                    .json(
                            "{\"title\":\"ประกาศ\",\"fiscalYear\":2566,\"dueOn\":\"{soon}\",\"measures\":[{\"title\":\"ประกาศ\"}],"
                                    + LISTED + "}")
                    .choosing("id"),
            campaign("POST", "/cancel", OF_OVERSIGHT).json("{\"reason\":\"เลิก\"}"),
            door("GET /api/campaigns", OF_STAFF),
            campaign("GET", "", OF_STAFF),
            campaign("GET", "/agencies", OF_OVERSEER).showing(OF_OVERSIGHT, "\"{agency}\""),
            door("GET /api/campaigns/invitations", OF_INFORMED)
                    .at("/api/campaigns/invitations?agency={agency}")
                    .when(Stage.INVITED),
            campaign("POST", "/agencies/{agency}/accept", OF_OFFICER),
            campaign("POST", "/agencies/{agency}/decline", OF_KEEPER).json("{\"reason\":\"ทำแล้ว\"}"));

    private static final String WHY = "{\"reason\":\"เหตุผล\"}";
    private static final String SAID = "{\"measure\":\"{id}\",\"kind\":\"PROGRESS\",\"text\":\"ทำแล้ว\"}";

    private static final List<Door<Stage>> ROUNDS = List.of(
            door("GET /api/rounds/{agency}/schedule", OF_INFORMED),
            door("PUT /api/rounds/{agency}/schedule", OF_OFFICER).json("{\"day\":5,\"linkDays\":7}"),
            door("POST /api/rounds", OF_OFFICER).when(Stage.DUE).json("{\"agency\":\"{agency}\"}"),
            door("GET /api/rounds", OF_INFORMED)
                    .at("/api/rounds?agency={agency}")
                    .when(Stage.OPENED),
            round("GET", "", OF_INFORMED, Stage.OPENED),
            round("GET", "/messages", OF_OFFICER, Stage.OPENED).showing(OF_OFFICER, "{token}"),
            round("GET", "/agenda", OF_INFORMED, Stage.OPENED),
            round("GET", "/agenda.docx", OF_INFORMED, Stage.OPENED),
            round("POST", "/close", OF_KEEPER, Stage.OPENED)
                    .json("{\"on\":\"{today}\",\"attendance\":[\"สมศรี\"],\"defaultOrder\":\"ให้ทำต่อ\"}"),
            round("POST", "/parts/{part}/renew", OF_OFFICER, Stage.OPENED),
            round("POST", "/parts/{part}/revoke", OF_OFFICER, Stage.OPENED),
            round("POST", "/contributions/{contribution}/accept", OF_OFFICER, Stage.TOLD)
                    .json("{\"text\":\"ประกาศแล้ว\"}"),
            round("POST", "/contributions/{contribution}/return", OF_OFFICER, Stage.TOLD)
                    .json(WHY),
            round("POST", "/contributions/{contribution}/discard", OF_OFFICER, Stage.TOLD)
                    .json(WHY),
            round("POST", "/accept-all", OF_OFFICER, Stage.TOLD),
            door("GET /api/contributions", OF_LINK).when(Stage.OPENED),
            door("POST /api/contributions application/json", OF_LINK)
                    .when(Stage.OPENED)
                    .json(SAID),
            door("POST /api/contributions multipart/form-data", OF_LINK)
                    .when(Stage.OPENED)
                    .upload(Map.of("contribution", SAID), "photo", "a.jpg", _ -> Files.photo()));

    private static final List<Door<Stage>> IMPORTS = List.of(
            door("POST /api/imports multipart/form-data", OF_OFFICER)
                    .upload(Map.of("agency", "{agency}", "fiscalYear", "2566"), "file", "plan.docx", _ -> Files.plan()),
            door("GET /api/imports/{id}", OF_OFFICER)
                    .at("/api/imports/{import}")
                    .when(Stage.PREVIEWED),
            door("POST /api/imports/{id}/commit", OF_OFFICER)
                    .at("/api/imports/{import}/commit")
                    .when(Stage.PREVIEWED)
                    .json("{\"measures\":[{\"row\":1,\"title\":\"แก้ชื่อแล้ว\"}]}"),
            door("GET /api/imports", OF_KEEPER)
                    .at("/api/imports?agency={agency}&fiscalYear=2566")
                    .when(Stage.IMPORTED),
            door("POST /api/imports/{id}/acknowledge", OF_EXECUTIVE)
                    .at("/api/imports/{import}/acknowledge")
                    .when(Stage.IMPORTED));

    private static final String CSV = "code,nameTh,type,district,province,website\n";

    private static final List<Door<Stage>> REGISTRY = List.of(
            door("GET /api/agencies", OF_ALL),
            door("POST /api/agencies", OF_ADMIN)
                    .json(
                            "{\"code\":\"{unused}\",\"nameTh\":\"เทศบาล\",\"type\":\"CITY_MUNICIPALITY\",\"district\":\"เมือง\",\"province\":\"ลำปาง\"}"),
            door("POST /api/agencies/import text/csv", OF_ADMIN)
                    .sending(scene -> Files.csv(scene.fill(CSV + "{unused},เทศบาล,CITY_MUNICIPALITY,เมือง,ลำปาง,\n"))),
            door("POST /api/agencies/import multipart/form-data", OF_ADMIN)
                    .upload(Map.of(), "file", "a.csv", scene -> Files.csv(
                                    scene.fill(CSV + "{unused},เทศบาล,CITY_MUNICIPALITY,เมือง,ลำปาง,\n"))
                            .bytes()),
            door("GET /api/agencies/{code}", OF_ALL).at("/api/agencies/{agency}"),
            door("GET /api/agencies/{code}/units", OF_STAFF).at("/api/agencies/{agency}/units"),
            door("PUT /api/agencies/{code}/units", OF_OFFICER)
                    .at("/api/agencies/{agency}/units")
                    .json("{\"units\":[{\"name\":\"กองคลัง\",\"otherNames\":[]}]}"),
            door("GET /api/agencies/{code}/people", OF_STAFF).at("/api/agencies/{agency}/people"),
            door("PUT /api/agencies/{code}/people", OF_OFFICER)
                    .at("/api/agencies/{agency}/people")
                    .json("{\"people\":[{\"name\":\"สมหญิง\"}]}"),
            door("GET /api/reminders", OF_STAFF),
            door("GET /api/reminders/mail", OF_KEEPER)
                    .at("/api/reminders/mail?agency={agency}")
                    .when(Stage.MAILED)
                    .showing(OF_KEEPER, "{mail}"),
            door("GET /api/reminders/mail", OF_ADMIN).when(Stage.MAILED),
            door("POST /api/reminders/mail/{id}/retry", OF_ADMIN)
                    .at("/api/reminders/mail/{mail}/retry")
                    .when(Stage.MAILED));

    static final List<Door<Stage>> ALL = Stream.of(LOANS, CAMPAIGNS, ROUNDS, IMPORTS, REGISTRY)
            .flatMap(List::stream)
            .toList();

    private static Door<Stage> loan(String step, Right right, Stage stage) {
        return door("POST /api/property-loans/{id}/" + step, right)
                .at("/api/property-loans/{loan}/" + step)
                .when(stage);
    }

    private static Door<Stage> campaign(String method, String path, Right right) {
        return door(method + " /api/campaigns/{id}" + path, right)
                .at("/api/campaigns/{campaign}" + path)
                .when(Stage.INVITED);
    }

    private static Door<Stage> round(String method, String path, Right right, Stage stage) {
        return door(method + " /api/rounds/{agency}/{month}" + path, right)
                .at("/api/rounds/{agency}/{month}" + path.replace("{part}", "1"))
                .when(stage);
    }
}
