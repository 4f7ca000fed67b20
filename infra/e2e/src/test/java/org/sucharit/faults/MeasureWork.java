package org.sucharit.faults;

import java.io.IOException;

/** An agency carries out measures: most to the end. */
record MeasureWork(String agency) implements Work {

    static final int YEAR = 2563;

    private static final String PLAN = """
            {"agency":"%s","fiscalYear":%d,"title":"มาตรการ %s","themes":["NO_GIFT"],
             "period":{"from":"%d-10-01","to":"%d-09-30"},
             "followUps":[{"text":"รายงานผล","by":"UNIT","cadence":"QUARTERLY"}]}""";

    @Override
    public boolean once(Sender sender) throws IOException, InterruptedException {
        var drafted = sender.send(draft(agency, YEAR));
        if (drafted.isEmpty()) return false;
        var measure = "/api/measures/" + drafted.get().path("id").asString();
        if (sender.send(adopt(agency, measure)).isEmpty()) return false;
        var action = Request.newMark();
        var done = Request.marked(
                Kind.ACTION,
                "officer-" + agency,
                "POST",
                measure + "/actions",
                action,
                "{\"text\":\"ลงมือทำ %s\",\"date\":\"2020-01-15\"}".formatted(action));
        if (sender.send(done).isEmpty()) return false;
        var followUp = Request.newMark();
        var followed = Request.marked(
                Kind.FOLLOW_UP,
                "officer-" + agency,
                "POST",
                measure + "/follow-ups",
                followUp,
                "{\"text\":\"ติดตาม %s\",\"on\":\"2020-01-20\",\"by\":\"UNIT\"}".formatted(followUp));
        if (sender.send(followed).isEmpty()) return false;
        return sender.send(Request.post(Kind.COMPLETE, "officer-" + agency, measure + "/complete", ""))
                .isPresent();
    }

    static Request draft(String agency, int year) {
        var mark = Request.newMark();
        var plan = PLAN.formatted(agency, year, mark, year - 544, year - 543);
        return Request.marked(Kind.DRAFT, "officer-" + agency, "POST", "/api/measures", mark, plan);
    }

    /** @param measure its address */
    static Request adopt(String agency, String measure) {
        return Request.post(Kind.ADOPT, "executive-" + agency, measure + "/adopt", "");
    }
}
