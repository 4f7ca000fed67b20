package org.sucharit.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.sucharit.bench.Load.Ask;

/**
 * How long the pages of citizens take at 50 a second through the gateway, the compilers being warm. Beside each stands, of the
 * same run, what a page takes on the same way that is only refused.
 */
final class PagesPart implements Part {

    private static final int A_SECOND = 50;
    private static final double AIM = 200;
    private static final int CLIENTS = 8;
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int ROUNDS_OF_WARMING = 3;
    private static final String NOWHERE = "/file/no/where";

    private final ConcurrentLinkedDeque<byte[]> written = new ConcurrentLinkedDeque<>();

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        var first = Citizen.firstStep();
        var mailbox = Citizen.mailbox();
        Ask start = wire -> wire.get(Citizen.START) == 200;
        Ask step = wire -> wire.post(Citizen.START, Citizen.FORM, first) == 200;
        Ask door = wire -> wire.get("/mailbox") == 200;
        Ask opened = wire -> wire.get("/mailbox", mailbox) == 200;
        Ask how = wire -> wire.get("/file/how/it-works") == 200;
        Ask refused = wire -> wire.get(NOWHERE) == 404;
        for (int round = 0; round < ROUNDS_OF_WARMING; round++)
            for (var ask : new Ask[] {start, step, door, opened, how, refused}) Load.steady(CLIENTS, ROUND, ask);
        write(A_SECOND * (int) ROUND.toSeconds());
        every(ROUND, this::file);
        write(A_SECOND * (int) MEASURED.toSeconds());
        double limit = every(MEASURED, refused).p99();
        figures.accept(figure("a page that is refused", every(MEASURED, refused), limit));
        figures.accept(figure("an agency's start page", every(MEASURED, start), limit));
        figures.accept(figure("a step of filing", every(MEASURED, step), limit));
        figures.accept(figure("the receipt of a complaint just filed", every(MEASURED, this::file), limit));
        figures.accept(figure("the mailbox's door", every(MEASURED, door), limit));
        figures.accept(figure("an open mailbox", every(MEASURED, opened), limit));
        figures.accept(figure("how people are protected", every(MEASURED, how), limit));
    }

    private static Load.Outcome every(Duration time, Ask ask) {
        return Load.every(Duration.ofSeconds(1).dividedBy(A_SECOND), time, ask);
    }

    /** The median is shown, the slowest but one in a hundred is what counts. */
    private static Figure figure(String page, Load.Outcome outcome, double limit) {
        double p99 = outcome.p99();
        boolean met = p99 < AIM && outcome.errors() == 0;
        var part = page + ", " + A_SECOND + " a second, median, ms";
        return new Figure(part, 1, null, outcome.median(), limit, p99 / limit, p99, outcome.errors(), AIM, met);
    }

    private void write(int complaints) throws IOException, InterruptedException {
        for (int i = 0; i < complaints; i++) written.add(Citizen.lastStep());
    }

    private boolean file(Wire wire) throws IOException {
        var complaint = written.poll();
        return complaint != null && wire.post(Citizen.START, Citizen.FORM, complaint) == 200;
    }
}
