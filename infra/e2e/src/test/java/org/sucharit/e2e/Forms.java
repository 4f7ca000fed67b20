package org.sucharit.e2e;

import static org.sucharit.e2e.Form.form;
import static org.sucharit.e2e.Form.unsent;
import static org.sucharit.e2e.Page.ANYONE;
import static org.sucharit.e2e.Page.page;

import java.util.List;
import java.util.stream.Stream;

/** Every form that pages of the platform send, and on which of them it stands. One that is missing here fails the build. */
final class Forms {

    private static final String ASKS_NOTHING = "a button: there is nothing to fill in, and so nothing to correct";
    private static final String CHOOSES = "a list to choose from: what it offers is right";
    private static final String TAKES_NOTHING = "may be empty: it is taken then";

    /** No number of anything, and no address. */
    private static final String NEGATIVE = "-1";

    private static final String INVESTIGATOR = "investigator-" + Pages.OFFICE;
    private static final String INSPECTOR = "inspector";
    private static final String OFFICER = "officer-" + Pages.AGENCY;
    private static final String EXECUTIVE = "executive-" + Pages.AGENCY;

    private Forms() {}

    static List<Form> all() {
        return Stream.of(reports(), plans(), register(), round(), oversight(), citizens(), cases(), desk())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Form> reports() {
        var report = Pages.of("/reports/desk/{id}");
        return List.of(
                unsent("/reports/desk", Pages.of("/reports/desk"), CHOOSES),
                unsent("/reports/desk/{id}/redraft", report, ASKS_NOTHING),
                unsent("/reports/desk/{id}/none", report, ASKS_NOTHING),
                unsent("/reports/desk/{id}/none/take-back", report, ASKS_NOTHING),
                form(
                        "/reports/desk/{id}/copies",
                        page("/reports/desk/{id}", EXECUTIVE).at("/reports/desk/${published}")),
                form(
                        "/reports/desk/{id}/{step:submit|endorse|return|sign|publish|new-edition}",
                        page("/reports/desk/{id}", OFFICER).at("/reports/desk/${submitted}")),
                form("/reports/desk/{id}/formalities", Pages.of("/reports/desk/{id}/formalities"))
                        .typing(NEGATIVE),
                unsent("/reports/desk/{id}/words", Pages.of("/reports/desk/{id}/words"), TAKES_NOTHING),
                unsent("/reports/desk/{id}/words/check", Pages.of("/reports/desk/{id}/words"), "a part of that page"));
    }

    private static List<Form> plans() {
        var measure = Pages.of("/work/measures/{id}");
        var result = Pages.of("/work/agencies/{code}/assessment");
        var checklist = Pages.of("/work/agencies/{code}/disclosures");
        return List.of(
                form("/work/agencies/{code}/measures", Pages.of("/work/agencies/{code}/measures/new")),
                form("/work/measures/{id}/revise", Pages.of("/work/measures/{id}/revise")),
                form("/work/measures/{id}/{task}", Pages.of("/work/measures/{id}/{task}")),
                form("/work/measures/{id}/copy", measure),
                unsent("/work/measures/{id}/undo", measure, ASKS_NOTHING),
                unsent("/work/agencies/{code}/adopt", Pages.of("/work/agencies/{code}"), ASKS_NOTHING),
                form("/work/imports", Pages.of("/work/imports/new")),
                form("/work/imports/{id}", Pages.of("/work/imports/{id}")),
                unsent("/work/imports/{id}/acknowledge", Pages.of("/work/imports"), ASKS_NOTHING),
                form("/work/agencies/{code}/assessment/edit", Pages.of("/work/agencies/{code}/assessment/edit")),
                form("/work/agencies/{code}/assessment/threshold", result),
                form("/work/agencies/{code}/assessment/measures", result),
                form("/work/agencies/{code}/surveys", Pages.of("/work/agencies/{code}/surveys"))
                        .typing(NEGATIVE),
                unsent("/work/agencies/{code}/disclosures/{fiscalYear}/carry-over", checklist, ASKS_NOTHING),
                unsent("/work/agencies/{code}/disclosures/{fiscalYear}/{item}/restore", checklist, ASKS_NOTHING),
                form(
                                "/work/agencies/{code}/disclosures/{fiscalYear}/{item}",
                                Pages.of("/work/agencies/{code}/disclosures/{fiscalYear}/{item}"))
                        .typing(NEGATIVE));
    }

    private static List<Form> register() {
        var evidence = Pages.of("/work/agencies/{code}/evidence");
        return List.of(
                form("/work/agencies/{code}/evidence", evidence),
                form("/work/agencies/{code}/evidence/{id}/versions", evidence),
                form("/work/agencies/{code}/evidence/{id}/return", evidence).by(EXECUTIVE),
                unsent("/work/agencies/{code}/evidence/{id}/accept", evidence, ASKS_NOTHING),
                form("/work/agencies/{code}/loans", Pages.of("/work/agencies/{code}/loans/new")),
                form("/work/agencies/{code}/loans/{id}/{step}", Pages.of("/work/agencies/{code}/loans/{id}/{step}")),
                unsent(
                        "/work/agencies/{code}/reminders/mail/{id}/retry",
                        Pages.of("/work/agencies/{code}/reminders"),
                        ASKS_NOTHING));
    }

    private static List<Form> round() {
        var month = Pages.of("/work/agencies/{code}/round/{month}");
        var own = "/work/agencies/{code}/round";
        var contribute = "/work/contribute/{token}";
        return List.of(
                unsent(own, Pages.of(own), ASKS_NOTHING),
                form(own + "/schedule", Pages.of(own)),
                unsent(own + "/{month}/accept-all", month, ASKS_NOTHING),
                form(own + "/{month}/contributions/{contribution}", month),
                unsent(own + "/{month}/parts/{part}/renew", month, ASKS_NOTHING),
                unsent(own + "/{month}/parts/{part}/revoke", month, ASKS_NOTHING),
                form(own + "/{month}/minutes", Pages.of(own + "/{month}/minutes")),
                unsent(contribute + "/{measure}/no-progress", Pages.of(contribute), ASKS_NOTHING),
                form(contribute + "/{measure}", Pages.of(contribute + "/{measure}")));
    }

    private static List<Form> oversight() {
        var asked = Pages.of("/work/agencies/{code}/campaigns");
        return List.of(
                form("/work/campaigns", Pages.of("/work/campaigns/new")),
                form("/work/campaigns/{id}/cancel", Pages.of("/work/campaigns/{id}")),
                unsent("/work/agencies/{code}/campaigns/{id}/accept", asked, ASKS_NOTHING),
                form("/work/agencies/{code}/campaigns/{id}/decline", asked));
    }

    private static List<Form> citizens() {
        var mailbox = page("/mailbox", ANYONE).typing("receipt", "${receipt}");
        return List.of(
                form("/file/{code}", Pages.of("/file/{code}")).afterAnother(),
                form("/mailbox", Pages.of("/mailbox")),
                form("/mailbox/messages", mailbox),
                form("/mailbox/attachments", mailbox),
                form("/mailbox/identity", mailbox),
                unsent("/mailbox/identity/withdraw", mailbox, ASKS_NOTHING),
                unsent("/mailbox/receipt", mailbox, ASKS_NOTHING),
                unsent("/mailbox/leave", mailbox, ASKS_NOTHING));
    }

    private static List<Form> cases() {
        var kept = Pages.of("/cases/{id}/retention");
        return List.of(
                form("/cases/search", Pages.of("/cases")),
                form("/cases/new", Pages.of("/cases/new")),
                form("/cases/{id}/{step}", Pages.of("/cases/{id}")),
                form("/cases/{id}/redactions", Pages.of("/cases/{id}/redactions")),
                form(
                        "/cases/{id}/packages",
                        page("/cases/{id}/packages", INVESTIGATOR).at("/cases/${referred}/packages")),
                form("/cases/{id}/legal-hold", kept).by(INSPECTOR),
                form("/cases/{id}/second-person", kept).by(INSPECTOR),
                unsent("/cases/{id}/second-person/{number}/agree", kept, TAKES_NOTHING),
                unsent("/cases/{id}/second-person/{number}/decline", kept, TAKES_NOTHING));
    }

    private static List<Form> desk() {
        var questions = "/cases/desk/{code}/questions";
        return List.of(
                form("/cases/desk/{code}/clocks", Pages.of("/cases/desk/{code}/clocks"))
                        .typing(NEGATIVE),
                form(
                                "/cases/desk/{code}/figures",
                                page("/cases/desk/{code}/figures", INVESTIGATOR)
                                        .at("/cases/desk/" + Pages.OFFICE + "/figures?fiscalYear=2569"))
                        .typing(NEGATIVE),
                form(questions + "/new", Pages.of(questions + "/new")),
                form(questions + "/{key}", Pages.of(questions + "/{key}")),
                unsent(questions + "/{key}/remove", Pages.of(questions), ASKS_NOTHING),
                unsent(questions + "/{key}/up", Pages.of(questions), ASKS_NOTHING));
    }
}
