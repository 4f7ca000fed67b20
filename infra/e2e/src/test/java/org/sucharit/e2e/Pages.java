package org.sucharit.e2e;

import static org.sucharit.e2e.Page.ANYONE;
import static org.sucharit.e2e.Page.answer;
import static org.sucharit.e2e.Page.page;
import static org.sucharit.e2e.Page.unvisited;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every page of the platform: who visits it as whom it is made for, and with which data. A page that is missing here fails the build. One
 * that nobody visits says why, and why that is no loss.
 */
public final class Pages {

    public static final String AGENCY = "ban-suan-sai";
    public static final String OFFICE = "khlong-phai";

    private static final String OFFICER = "officer-" + AGENCY;
    private static final String EXECUTIVE = "executive-" + AGENCY;
    private static final String INVESTIGATOR = "investigator-" + OFFICE;
    private static final String INSPECTOR = "inspector";
    private static final String ANALYST = "analyst";

    private static final String WORK = "/work/agencies/" + AGENCY;
    private static final String CASE = "/cases/${case}";
    private static final String DESK = "/cases/desk/" + OFFICE;
    private static final String MEASURE = "/work/measures/{id}";
    private static final String LOAN = "/work/agencies/{code}/loans/{id}";
    private static final String CONTRIBUTE = "/work/contribute/{token}";
    private static final String REPORT = "/reports/desk/${draft}";

    private Pages() {}

    public static List<Page> all() {
        return Stream.of(gateway(), forEveryone(), reports(), agencies(), round(), oversight(), citizens(), cases())
                .flatMap(List::stream)
                .toList();
    }

    /** Of this mapping, as the first of the table visits it. */
    static Page of(String mapping) {
        return all().stream()
                .filter(page -> page.isVisited() && page.method().equals("GET"))
                .filter(page -> page.mapping().equals(mapping))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody visits " + mapping));
    }

    private static List<Page> gateway() {
        return List.of(
                page("/api-docs", ANALYST),
                page("/api-docs/{service:measures|complaints|reporting}", ANALYST)
                        .at("/api-docs/reporting"),
                page("/api-docs/events", ANALYST),
                page("/error of gateway", ANYONE).at("/nowhere").failing(404),
                unvisited("/api-docs/asyncapi.yaml", "a file for programs"),
                unvisited("/api-docs/{type:sucharit\\.[a-z.-]+}/{version:v\\d+}.schema.json", "a file for programs"),
                unvisited("/login", "leads on to the identity provider, whose page is no page of ours"));
    }

    private static List<Page> forEveryone() {
        return List.of(
                page("/", ANYONE),
                page("/agencies", ANYONE).at("/agencies?q=สวน"),
                page("/agencies/{code}", ANYONE).at("/agencies/" + AGENCY),
                page("/nation", ANYONE),
                page("/nation/all", ANYONE),
                page("/nation/{name}", ANYONE).from("/nation"),
                page("/reports", ANYONE),
                page("/reports/{id}", ANYONE).at("/reports/${published}"),
                page("/open-data", ANALYST),
                page("/streams", ANALYST),
                page("/error of reporting", ANYONE).at("/agencies/nowhere").failing(404));
    }

    private static List<Page> reports() {
        return List.of(
                page("/reports/desk", OFFICER).at("/reports/desk?agency=" + AGENCY),
                unvisited("/reports/desk/waiting", "a part of the first page of one's work, which is seen there"),
                page("/reports/desk/{id}", OFFICER).at(REPORT),
                page("/reports/desk/{id}", EXECUTIVE).at(REPORT),
                page("/reports/desk/{id}/formalities", OFFICER).at(REPORT + "/formalities"),
                page("/reports/desk/{id}/words", OFFICER).at(REPORT + "/words"));
    }

    private static List<Page> agencies() {
        return List.of(
                page("/work", OFFICER),
                page("/work/agencies", ANYONE),
                page("/work/agencies/{code}/measures/new", OFFICER).at(WORK + "/measures/new?fiscalYear=2569"),
                page(MEASURE + "/{task}", OFFICER).from(WORK + "?fiscalYear=2569", MEASURE),
                page(MEASURE + "/revise", "officer-${round-agency}")
                        .from("/work/agencies/${round-agency}?fiscalYear=2570", MEASURE),
                page("/work/agencies/{code}", OFFICER).at(WORK + "?fiscalYear=2569"),
                page(MEASURE, OFFICER).from(WORK + "?fiscalYear=2569"),
                page("/work/imports", EXECUTIVE).at("/work/imports?agency=" + AGENCY + "&fiscalYear=2569"),
                page("/work/imports/new", OFFICER).at("/work/imports/new?agency=" + AGENCY),
                page("/work/imports/{id}", OFFICER).at("/work/imports/${import}"),
                unvisited("/work/imports/notice", "a part of the plan's page, which is seen there"),
                page("/work/agencies/{code}/assessment", OFFICER).at(WORK + "/assessment?fiscalYear=2569"),
                page("/work/agencies/{code}/assessment/edit", OFFICER).at(WORK + "/assessment/edit?fiscalYear=2569"),
                page("/work/agencies/{code}/surveys", OFFICER).at(WORK + "/surveys?fiscalYear=2569"),
                page("/work/agencies/{code}/evidence", OFFICER).at(WORK + "/evidence"),
                page("/work/agencies/{code}/evidence/{id}", OFFICER).from(WORK + "/evidence"),
                page("/work/agencies/{code}/loans", OFFICER).at(WORK + "/loans"),
                page("/work/agencies/{code}/loans/new", OFFICER).at(WORK + "/loans/new"),
                page("/work/agencies/{code}/loans/statistics", OFFICER).at(WORK + "/loans/statistics"),
                page(LOAN, OFFICER).from(WORK + "/loans"),
                page(LOAN + "/{step}", OFFICER).from(WORK + "/loans", LOAN),
                page("/work/agencies/{code}/reminders", OFFICER).at(WORK + "/reminders"),
                page("/work/agencies/{code}/campaigns", OFFICER).at(WORK + "/campaigns"),
                page("/work/agencies/{code}/disclosures", OFFICER).at(WORK + "/disclosures?fiscalYear=2569"),
                page("/work/agencies/{code}/disclosures/{fiscalYear}/{item}", OFFICER)
                        .from(WORK + "/disclosures?fiscalYear=2569"),
                page("/work/agencies/{code}/disclosures/{fiscalYear}/itas", OFFICER)
                        .at(WORK + "/disclosures/2569/itas"),
                page("/work/agencies/{code}/disclosures/{fiscalYear}/website-pack", OFFICER)
                        .at(WORK + "/disclosures/2569/website-pack"),
                unvisited("/work/agencies/{code}/disclosures/{fiscalYear}", "leads on to the page of an item"),
                unvisited(
                        "/work/agencies/{code}/disclosures/{fiscalYear}/website-pack.html",
                        "a file to be saved, shown within the page before it"),
                page("/error of measures", OFFICER).at("/work/agencies/nowhere").failing(404));
    }

    private static List<Page> round() {
        var own = "/work/agencies/${round-agency}/round";
        return List.of(
                page("/work/agencies/{code}/round", "officer-${round-agency}").at(own),
                page("/work/agencies/{code}/round/{month}", "officer-${round-agency}")
                        .at(own + "/${month}"),
                page("/work/agencies/{code}/round/{month}/minutes", "officer-${round-agency}")
                        .at(own + "/${month}/minutes"),
                page("/work/agencies/{code}/round/{month}/agenda", "executive-${round-agency}")
                        .at(own + "/${month}/agenda"),
                unvisited("/work/agencies/{code}/round/{month}/agenda.docx", "a document to be saved"),
                unvisited(
                        "/work/agencies/{code}/round/{month}/contributions/{contribution}/photos/{n}", "a photograph"),
                page(CONTRIBUTE, ANYONE).at("${contribution}"),
                page(CONTRIBUTE + "/{measure}", ANYONE).from("${contribution}"));
    }

    private static List<Page> oversight() {
        return List.of(
                page("/work/campaigns", INSPECTOR),
                page("/work/campaigns/new", INSPECTOR),
                page("/work/campaigns/{id}", INSPECTOR).from("/work/campaigns"));
    }

    private static List<Page> citizens() {
        return List.of(
                page("/file", ANYONE),
                page("/file/{code}", ANYONE).at("/file/" + OFFICE),
                page("/file/{code}/poster", ANYONE).at("/file/" + OFFICE + "/poster"),
                page("/file/how/it-works", ANYONE),
                page("/mailbox", ANYONE),
                page("/mailbox", ANYONE).typing("receipt", "${receipt}"),
                answer("/mailbox", ANYONE)
                        .at("/mailbox")
                        .typing("receipt", "1234")
                        .failing(400),
                unvisited("/mailbox/leave", "leads elsewhere, quickly"),
                unvisited("/mailbox/receipt", "leads back to the mailbox"));
    }

    private static List<Page> cases() {
        return List.of(
                page("/cases", INVESTIGATOR),
                answer("/cases/search", INVESTIGATOR).at("/cases").typing("words", "ไฟทาง"),
                unvisited("/cases/search", "leads back to the list"),
                page("/cases/{id}", INVESTIGATOR).at(CASE),
                page("/cases/{id}/access-log", INVESTIGATOR).at(CASE + "/access-log"),
                page("/cases/{id}/identity", INVESTIGATOR).at(CASE + "/identity"),
                page("/cases/{id}/retention", INVESTIGATOR).at(CASE + "/retention"),
                page("/cases/{id}/redactions", INVESTIGATOR).at(CASE + "/redactions"),
                page("/cases/{id}/packages", INVESTIGATOR).at(CASE + "/packages"),
                unvisited("/cases/{id}/{step}", "leads back to the case"),
                unvisited("/cases/{id}/files/{fileId}", "a file to be saved"),
                unvisited("/cases/{id}/originals/{fileId}", "a file to be saved"),
                page("/cases/erasures", INSPECTOR),
                page("/cases/new", INVESTIGATOR).at("/cases/new?agency=" + OFFICE + "&kind=CORRUPTION"),
                page("/cases/desk", INSPECTOR),
                page("/cases/desk/{code}", INVESTIGATOR).at(DESK),
                page("/cases/desk/{code}/clocks", INVESTIGATOR).at(DESK + "/clocks"),
                page("/cases/desk/{code}/figures", INVESTIGATOR).at(DESK + "/figures"),
                page("/cases/desk/{code}/questions", INVESTIGATOR).at(DESK + "/questions"),
                page("/cases/desk/{code}/questions/new", INVESTIGATOR).at(DESK + "/questions/new"),
                page("/cases/desk/{code}/questions/{key}", INVESTIGATOR).from(DESK + "/questions"),
                page("/error of complaints", INVESTIGATOR).at("/cases/nowhere").failing(404));
    }
}
