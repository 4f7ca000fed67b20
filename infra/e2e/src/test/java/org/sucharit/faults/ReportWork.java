package org.sucharit.faults;

import java.io.IOException;

/** A report is drafted and its words are written, again and again. */
record ReportWork(String agency) implements Work {

    private static final int TIMES = 12;

    @Override
    public boolean once(Sender sender) throws IOException, InterruptedException {
        var draft = "{\"kind\":\"PLAN\",\"agency\":\"%s\",\"fiscalYear\":2569}".formatted(agency);
        var officer = "officer-" + agency;
        var drafted = sender.send(Request.post(Kind.DRAFT_REPORT, officer, "/api/reports", draft));
        if (drafted.isEmpty()) return false;
        var words = "/api/reports/" + drafted.get().path("id").asString() + "/words";
        for (int i = 0; i < TIMES; i++) {
            var mark = Request.newMark();
            var body = "{\"sections\":[{\"key\":\"introduction\",\"title\":\"บทนำ\",\"text\":\"%s\"}]}".formatted(mark);
            if (sender.send(Request.marked(Kind.WRITE_REPORT, officer, "PUT", words, mark, body))
                    .isEmpty()) return false;
        }
        return true;
    }
}
