package org.sucharit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thousand listen to {@code /api/events} through the gateway, half of them from the beginning, while an agency drafts
 * measures and some who asked for everything read nothing: what that takes of memory, and whether all hear all of it.
 */
final class StreamsPart implements Part {

    private static final int CLIENTS = 1_000;
    private static final int SLEEPERS = 20;
    private static final int EVENTS = 200;
    private static final int OPENED_AT_ONCE = 50;
    private static final long SETTLE_MILLIS = 5_000;
    private static final long LONGEST_SECONDS = 180;
    private static final List<String> SERVICES = List.of("gateway", "reporting-service");
    private static final String AGENCY = "krut";

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        var officer = new Caller("officer-" + AGENCY);
        warmUp(officer);
        double before = platform.residentMegabytes(SERVICES);
        var clients = new ArrayList<StreamClient>();
        try (var _ = new Sleepers(SLEEPERS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new StreamClient(AGENCY, i % 2 == 0));
                if (i % OPENED_AT_ONCE == 0) Thread.sleep(50);
            }
            for (var client : clients) client.awaitBeginning(LONGEST_SECONDS);
            Thread.sleep(SETTLE_MILLIS);
            measure(platform, officer, clients, before, figures);
        } finally {
            for (var client : clients) client.close();
        }
    }

    private static void measure(
            Platform platform, Caller officer, List<StreamClient> clients, double before, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        double most = Math.max(0, platform.residentMegabytes(SERVICES) - before);
        var titles = new ArrayList<String>();
        for (int i = 0; i < EVENTS; i++) titles.add(draft(officer));
        long told = System.nanoTime();
        int complete = 0;
        for (var client : clients) {
            long left = TimeUnit.SECONDS.toNanos(LONGEST_SECONDS) - (System.nanoTime() - told);
            if (client.awaitAll(titles, Math.max(0, left))) complete++;
        }
        double seconds = (System.nanoTime() - told) / 1e9;
        most = Math.max(most, platform.residentMegabytes(SERVICES) - before);
        figures.accept(new Figure(
                "growth of gateway and reporting by %,d listeners, RSS, MB".formatted(CLIENTS),
                CLIENTS,
                null,
                most,
                null,
                null,
                null,
                CLIENTS - complete,
                500.0,
                most <= 500 && complete == CLIENTS));
        figures.accept(Figure.atMost(0, "of them missing any of %d events".formatted(EVENTS), CLIENTS - complete));
        figures.accept(Figure.atMost(30, "until the last one has the last event, s", seconds));
    }

    /** What the first listeners load stays. */
    private static void warmUp(Caller officer) throws IOException, InterruptedException {
        for (boolean fromBeginning : List.of(true, false))
            try (var client = new StreamClient(AGENCY, fromBeginning)) {
                client.awaitBeginning(LONGEST_SECONDS);
                if (!client.awaitAll(List.of(draft(officer)), TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)))
                    throw new IOException("A single listener hears nothing");
            }
    }

    /** @return its title, which is in its event and nowhere else */
    private static String draft(Caller officer) throws IOException, InterruptedException {
        var title = "stream " + UUID.randomUUID();
        var json = JsonMapper.shared().createObjectNode();
        json.put("agency", AGENCY).put("fiscalYear", 2566).put("title", title);
        var answer = officer.send("/api/measures", "application/json", json.toString());
        if (answer.statusCode() != 201) throw new IOException("A measure was refused: " + answer.body());
        return title;
    }
}
