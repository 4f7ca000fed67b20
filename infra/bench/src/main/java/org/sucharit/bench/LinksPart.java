package org.sucharit.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** How long it takes to check pages of a thousand hosts: addresses of this machine that all lead to one little server. */
final class LinksPart implements Part {

    private static final int HOSTS = 1_000;
    private static final int PER_ITEM = 20;
    private static final int HOSTS_PER_NET = 250;
    private static final int FISCAL_YEAR = 2566;
    private static final List<String> AGENCIES = List.of("krut", "bo-phloi");
    private static final int ITEMS_PER_AGENCY = HOSTS / PER_ITEM / AGENCIES.size();
    private static final int LONGEST_SECONDS = 240;

    @Override
    public String name() {
        return "links";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var server = new SlowishServer(threads)) {
            for (int i = 0; i < AGENCIES.size(); i++)
                disclose(AGENCIES.get(i), i * HOSTS / AGENCIES.size(), server.port());
            double before = platform.megabytes();
            for (var agency : AGENCIES) post(agency);
            double most = before;
            for (int i = 0; i < LONGEST_SECONDS && checked() < HOSTS; i++) {
                Thread.sleep(1_000); // the platform is watched from outside, and often asking would be measured too
                if (server.hasBegun()) most = Math.max(most, platform.megabytes());
            }
            if (checked() < HOSTS) throw new IOException("Only " + checked() + " of the addresses were checked");
            figures.accept(
                    Figure.atMost(30, "check of %,d pages on as many hosts, s".formatted(HOSTS), server.seconds()));
            figures.accept(Figure.atMost(64, "of them at the same time", server.mostAtOnce()));
            figures.accept(Figure.atMost(100, "growth of memory meanwhile, PSS of all processes, MB", most - before));
        }
    }

    private static void disclose(String agency, int firstHost, int port) throws IOException, InterruptedException {
        var officer = new Caller("officer-" + agency);
        for (int item = 0; item < ITEMS_PER_AGENCY; item++) {
            int first = firstHost + item * PER_ITEM;
            var addresses = IntStream.range(first, first + PER_ITEM)
                    .mapToObj(host -> "{\"url\":\"http://127.9.%d.%d:%d/\"}"
                            .formatted(host / HOSTS_PER_NET, host % HOSTS_PER_NET + 1, port))
                    .collect(Collectors.joining(","));
            var answer = officer.put(
                    "/api/disclosures/%s/%d/%s%d".formatted(agency, FISCAL_YEAR, "O", item + 1),
                    "{\"addresses\":[" + addresses + "]}");
            if (answer.statusCode() != 200) throw new IOException("Disclosing was refused: " + answer.body());
        }
    }

    private static void post(String agency) throws IOException, InterruptedException {
        var answer = new Caller("officer-" + agency)
                .send("/api/link-checks", "application/json", "{\"agency\":\"" + agency + "\"}");
        if (answer.statusCode() != 202) throw new IOException("Checking was refused: " + answer.body());
    }

    private static int checked() throws IOException, InterruptedException {
        int total = 0;
        for (var agency : AGENCIES) {
            var answer = new Caller("officer-" + agency).get("/api/link-checks?state=ANSWERED&size=1&agency=" + agency);
            total += JsonMapper.shared().readTree(answer.body()).path("total").asInt();
        }
        return total;
    }
}
