package org.sucharit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** How long it takes to say how far a year of disclosures is ready, every item stated with two addresses. */
final class ReadinessPart implements Part {

    private static final String YEAR = "/api/disclosures/krut/2566";
    private static final int WARM_UP = 200;
    private static final int MEASURED = 300;

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        var officer = new Caller("officer-krut");
        disclose(officer);
        var times = new ArrayList<Double>();
        int errors = 0;
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            long begin = System.nanoTime();
            var answer = officer.get(YEAR);
            if (i < WARM_UP) continue;
            times.add((System.nanoTime() - begin) / 1e6);
            if (answer.statusCode() != 200 || !answer.body().contains("\"readiness\"")) errors++;
        }
        figures.accept(
                Figure.latency(20, "a year's readiness of an agency through the gateway, warm, ms", times, errors));
    }

    private static void disclose(Caller officer) throws IOException, InterruptedException {
        var items = JsonMapper.shared().readTree(officer.get(YEAR).body()).path("items");
        long position = 0;
        for (var item : items) {
            var code = item.path("item").asString();
            var answer = officer.put(YEAR + "/" + code, addresses(code));
            if (answer.statusCode() != 200) throw new IOException("An item was refused: " + answer.body());
            position =
                    JsonMapper.shared().readTree(answer.body()).path("position").asLong();
        }
        officer.get(YEAR + "?after=" + position);
    }

    private static String addresses(String code) {
        return """
                {"addresses":[{"url":"https://krut.example/%1$s","label":"หน้าหลัก","explanation":"หน้าแรก > %1$s"},
                 {"url":"https://krut.example/%1$s.pdf","explanation":"หน้าแรก > %1$s > เอกสาร"}]}""".formatted(code);
    }
}
