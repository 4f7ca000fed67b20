package org.sucharit.faults;

import java.io.IOException;
import java.util.List;

/** The agencies that the load is about, where they are not there yet; then waits until every service has heard of them. */
record Registering(List<String> agencies) implements Work {

    private static final String PROFILE = """
            {"code":"%1$s","nameTh":"เทศบาลตำบลทดลอง %1$s","type":"SUBDISTRICT_MUNICIPALITY","district":"ทดลอง",
             "province":"ลพบุรี"}""";

    @Override
    public boolean once(Sender sender) throws IOException, InterruptedException {
        for (var agency : agencies) {
            var there = Request.read(Kind.READ_MEASURES, "", "/api/agencies/" + agency);
            if (sender.isThere(there)) continue;
            var profile = PROFILE.formatted(agency);
            while (sender.send(Request.post(Kind.REGISTER, "admin", "/api/agencies", profile))
                    .isEmpty()) Thread.sleep(500);
        }
        for (var agency : agencies) {
            var known = Request.read(Kind.READ_FIGURES, "", "/api/scorecards/agencies/" + agency + "/2569");
            while (!sender.isThere(known)) Thread.sleep(200);
        }
        return true;
    }
}
