package org.sucharit.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people ask for, through the gateway, 50 and 500 times a second whether earlier answers are there or not: an
 * agency's workplan, the list of cases of who handles them, the nation's scorecard, and a published plan in each of its formats.
 */
final class ReadsPart implements Part {

    private static final String AGENCY = "ban-suan-sai";
    private static final int FISCAL_YEAR = 2569;
    private static final List<Integer> PER_SECOND = List.of(50, 500);
    private static final List<String> FORMATS = List.of("html", "docx", "pdf", "csv", "json");
    private static final Duration WARMING = Duration.ofSeconds(20);

    /** What pages of citizens may take, too. */
    private static final double AIM_MILLIS = 200;

    private final Trial trial;

    ReadsPart(Trial trial) {
        this.trial = trial;
    }

    @Override
    public String name() {
        return "reads";
    }

    /** @param by whose right it takes, if any's */
    private record Read(String what, String path, String by) {}

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        var report = "/api/reports/" + published();
        var reads = Stream.concat(
                Stream.of(
                        new Read(
                                "workplan", "/api/measures?agency=%s&fiscalYear=%d".formatted(AGENCY, FISCAL_YEAR), ""),
                        new Read("case list", "/api/cases", "investigator-" + AGENCY),
                        new Read("the nation's scorecard", "/api/scorecards/nation/" + FISCAL_YEAR, "")),
                FORMATS.stream().map(format -> new Read("a plan as " + format, report + "." + format, "")));
        for (var read : reads.toList()) measure(read, figures);
    }

    private void measure(Read read, Consumer<Figure> figures) throws IOException, InterruptedException {
        var headers = read.by().isEmpty() ? "" : new Caller(read.by()).authorization();
        Load.Ask ask = wire -> wire.get(read.path(), headers) == 200;
        Load.steady(Trial.WARMING_CLIENTS, WARMING, ask);
        for (int rate : PER_SECOND) {
            var runs = trial.all(() -> Load.every(Duration.ofSeconds(1).dividedBy(rate), trial.time(), ask));
            double p99 = Load.p99(runs);
            int errors = Load.errors(runs);
            figures.accept(new Figure(
                    "%s, %d a second, median, ms".formatted(read.what(), rate),
                    rate,
                    null,
                    Trial.median(runs.stream().map(Load.Outcome::median)),
                    null,
                    null,
                    p99,
                    errors,
                    AIM_MILLIS,
                    p99 <= AIM_MILLIS && errors == 0));
        }
    }

    /** @return the id of a plan that everyone may read */
    private static String published() throws IOException, InterruptedException {
        var officer = new Caller("officer-" + AGENCY);
        var drafted = does(
                officer,
                "/api/reports",
                "{\"kind\":\"PLAN\",\"agency\":\"%s\",\"fiscalYear\":%d}".formatted(AGENCY, FISCAL_YEAR));
        var id = JsonMapper.shared().readTree(drafted).path("id").asString();
        does(officer, "/api/reports/" + id + "/submit", "{}");
        does(new Caller("clerk-" + AGENCY), "/api/reports/" + id + "/endorse", "{}");
        does(new Caller("executive-" + AGENCY), "/api/reports/" + id + "/sign", "{}");
        does(officer, "/api/reports/" + id + "/publish", "{}");
        return id;
    }

    private static String does(Caller caller, String path, String body) throws IOException, InterruptedException {
        var answer = caller.send(path, "application/json", body);
        if (answer.statusCode() / 100 != 2) throw new IOException(path + " was refused: " + answer.body());
        return answer.body();
    }
}
