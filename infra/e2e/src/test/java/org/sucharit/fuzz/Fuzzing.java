package org.sucharit.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sucharit.e2e.CrawlData;
import org.sucharit.e2e.Door;
import org.sucharit.e2e.Mappings;
import org.sucharit.e2e.Page;
import org.sucharit.e2e.Pages;
import org.sucharit.e2e.RunningPlatform;
import org.sucharit.fuzz.Papers.Paper;
import org.sucharit.kit.test.fuzz.Answers;
import org.sucharit.kit.test.fuzz.Shooting;
import org.sucharit.kit.test.fuzz.Shot;

/** Sends everything to everyone: by way of the gateway, and past it. */
final class Fuzzing implements AutoCloseable {

    /** What a document that is read with all its limits may take, and some more. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    /** One way, and what goes along it. */
    private record Way(String name, Shooting shooting, List<Shot> corpus) {}

    private final RunningPlatform platform;
    private final Door door;
    private final long seed;
    private final Wardrobe wardrobe;
    private final Asking asking;
    private final Map<String, Integer> best = new TreeMap<>();
    private final List<Way> ways = new ArrayList<>();

    Fuzzing(RunningPlatform platform, long seed) {
        this.platform = platform;
        this.seed = seed;
        this.door = new Door(platform);
        this.wardrobe = new Wardrobe(door);
        this.asking = new Asking(wardrobe);
    }

    /** Looks for everything that there is. */
    void prepare() throws IOException, InterruptedException, SQLException {
        var data = CrawlData.of(platform, door).withMore();
        var papers = Papers.usual();
        var pages =
                new PageCorpus(platform.address("GATEWAY"), asking, Mappings.of(platform, door), papers.subList(0, 4));
        look(pages, data);
        for (var service : Service.values()) {
            var known = known(service, data);
            var cards = new ArrayList<>(service.cards(agency(service)));
            cards.add(Card.receipt(data.in("${receipt}")));
            cards.add(Card.link(token(data)));
            cards.add(Card.NONE);
            var of = service == Service.MEASURES ? papers : List.of(papers.get(0), papers.get(4), papers.get(6));
            var api = new ApiCorpus(platform.address(service.name()), asking, known, cards, of);
            var corpus = new ArrayList<>(api.shots());
            best.putAll(api.best());
            corpus.addAll(pages.shots(service.called(), known, cards));
            way("gateway to " + service.component, "GATEWAY", corpus);
            corpus.addAll(OwnDoors.ofService());
            way(service.component, service.name(), corpus);
        }
        var own = new ArrayList<>(OwnDoors.ofGateway());
        own.addAll(pages.shots("gateway", new Known(), List.of(Card.NONE)));
        way("gateway", "GATEWAY", own);
        way("identity", "IDENTITY", OwnDoors.ofIdentity());
    }

    private void way(String name, String to, List<Shot> corpus) {
        var shooting = new Shooting(platform.address(to), seed, PATIENCE, wardrobe::dressed);
        ways.add(new Way(name, shooting, List.copyOf(corpus)));
    }

    private static String agency(Service service) {
        return service == Service.COMPLAINTS ? Pages.OFFICE : Pages.AGENCY;
    }

    private static String token(CrawlData data) {
        return data.in("${contribution}").replaceFirst(".*/", "");
    }

    private static Known known(Service service, CrawlData data) {
        var agency = agency(service);
        return new Known()
                .with("agency", agency)
                .with("agencies/code", agency)
                .with("desk/code", agency)
                .with("file/code", agency)
                .with("fiscalYear", "2569")
                .with("assessmentYear", "2569")
                .with("rounds/agency", data.in("${round-agency}"))
                .with("month", data.in("${month}"))
                .with("contribute/token", token(data))
                .with("cases/id", data.in("${case}"))
                .with("desk/id", data.in("${draft}"))
                .with("imports/id", data.in("${import}"))
                .with("instrument", "IIT")
                .with("item", "O1");
    }

    private void look(PageCorpus pages, CrawlData data) throws IOException, InterruptedException {
        var begin = new LinkedHashMap<String, List<String>>();
        for (var page : Pages.all())
            if (page.isVisited() && page.method().equals("GET"))
                begin.computeIfAbsent(data.in(page.who()), _ -> new ArrayList<>(List.of("/", "/work", "/cases")))
                        .add(data.in(page.way().getFirst()));
        for (var one : begin.entrySet()) {
            var card = one.getKey().equals(Page.ANYONE) ? Card.NONE : Card.account(one.getKey());
            pages.crawl(card, one.getValue());
        }
        pages.fillIn("/file/" + Pages.OFFICE, Card.NONE);
        pages.crawl(Card.cookie(mailbox(data.in("${receipt}"))), List.of("/mailbox"));
    }

    /** Opens one in a browser. @return the cookie */
    private String mailbox(String receipt) throws IOException, InterruptedException {
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin");
        var body = ("receipt=" + receipt.replace(" ", "+")).getBytes(ISO_8859_1);
        return asking.ask(platform.address("GATEWAY"), new Shot("mailbox", "POST", "/mailbox", headers, body))
                .cookie();
    }

    /** The best that each operation of an interface answered to a request that is as it should be. */
    Map<String, Integer> best() {
        return best;
    }

    /** How many requests one round has. */
    int round() {
        return ways.stream().mapToInt(way -> way.corpus().size()).sum();
    }

    void whole() throws Exception {
        for (var way : ways) way.shooting().whole(way.corpus());
    }

    void bent(int round) throws Exception {
        for (var way : ways) way.shooting().bent(way.corpus(), round);
    }

    /** Files beyond every limit, one after the other, at each door that takes files. */
    void huge() throws Exception {
        for (var paper : Papers.huge())
            for (var way : ways) for (var shot : uploads(way)) way.shooting().whole(List.of(with(shot, paper)));
    }

    private static List<Shot> uploads(Way way) {
        var uploads = new TreeMap<String, Shot>();
        for (var shot : way.corpus())
            if (shot.headers().getOrDefault("Content-Type", "").startsWith("multipart/"))
                uploads.putIfAbsent(shot.name(), shot);
        return List.copyOf(uploads.values());
    }

    /** The file is the last part. */
    private static Shot with(Shot upload, Paper paper) {
        var body = new String(upload.body(), ISO_8859_1);
        int name = body.indexOf("filename=\"") + 10;
        int begin = body.indexOf("\r\n\r\n", name) + 4;
        var changed = body.substring(0, name)
                + paper.name()
                + body.substring(body.indexOf('"', name), begin)
                + new String(paper.content(), ISO_8859_1)
                + body.substring(body.lastIndexOf("\r\n--"));
        return new Shot(
                upload.name() + " with " + paper.name(),
                upload.method(),
                upload.path(),
                upload.headers(),
                changed.getBytes(ISO_8859_1));
    }

    /** By the way they came. */
    Map<String, Answers> answers() {
        var answers = new LinkedHashMap<String, Answers>();
        for (var way : ways) answers.put(way.name(), way.shooting().answers());
        return answers;
    }

    @Override
    public void close() {
        ways.forEach(way -> way.shooting().close());
    }
}
