package org.sucharit.faults;

import java.io.IOException;
import java.util.List;

/** Somebody looks at what there is. */
record ReadWork(String agency) implements Work {

    @Override
    public boolean once(Sender sender) throws IOException, InterruptedException {
        boolean all = true;
        for (var page : pages()) all &= sender.send(page).isPresent();
        return all;
    }

    private List<Request> pages() {
        var list = "?size=20&agency=" + agency;
        return List.of(
                Request.read(Kind.READ_MEASURES, "", "/api/measures" + list + "&fiscalYear=" + MeasureWork.YEAR),
                Request.read(Kind.READ_CASES, "investigator-" + agency, "/api/cases" + list),
                Request.read(Kind.READ_FIGURES, "", "/api/scorecards/agencies/" + agency + "/2569"));
    }
}
