import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Measures what a newcomer feels: how long {@code ./start} takes, how much memory everything needs after the demo, how
 * fast a report is previewed and a registry imported. Run it from the repository's root, on a machine that does nothing
 * else, after {@code ./start} has built the jars once: {@code java infra/bench/Foundation.java}. It uses the default
 * ports and a data folder of its own, prints a table and writes infra/bench/target/foundation.json.
 */
class Foundation {

    static final Path ROOT = Path.of("").toAbsolutePath();
    static final Path DATA = ROOT.resolve("infra/bench/target/data");
    static final String DOOR = "http://localhost:8080";
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Pattern COMPONENT = Pattern.compile("ready\\s+([0-9.]+) s");

    record Figure(String part, double ours, double aim, String unit) {
        boolean met() {
            return ours <= aim;
        }
    }

    static void main() throws Exception {
        Files.createDirectories(DATA.getParent());
        var log = DATA.resolveSibling("start.log");
        var builder = new ProcessBuilder("./start", "--fresh", "--demo")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SUCHARIT_DATA", DATA.toString());
        var platform = builder.start();
        try {
            awaitHealth(platform);
            var figures = new ArrayList<Figure>();
            figures.add(new Figure("./start to all ready", readySeconds(log), 30, "s"));
            figures.add(new Figure("memory after --demo (PSS)", pssMegabytes(platform), 2_500, "MB"));
            figures.add(new Figure("preview of 12 measures, warm, median", previewMillis(), 300, "ms"));
            figures.add(new Figure("registry import of 7,850 agencies", registrySeconds(), 20, "s"));
            report(figures);
        } finally {
            platform.destroy();
            if (!platform.waitFor(60, TimeUnit.SECONDS)) platform.destroyForcibly();
        }
    }

    static void awaitHealth(Process platform) throws Exception {
        for (int second = 0; second < 300; second++) {
            if (!platform.isAlive()) throw new IllegalStateException("./start ended; see infra/bench/target/start.log");
            if (status(DOOR + "/actuator/health") == 200) return;
            Thread.sleep(1_000);
        }
        throw new IllegalStateException("not healthy within five minutes");
    }

    static int status(String address) {
        try {
            return HTTP.send(get(address), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The slowest component; the demo's own line comes after them. */
    static double readySeconds(Path log) throws IOException {
        double slowest = 0;
        for (var line : Files.readAllLines(log)) {
            var ready = COMPONENT.matcher(line);
            if (!line.contains("demo") && ready.find()) slowest = Math.max(slowest, Double.parseDouble(ready.group(1)));
        }
        return slowest;
    }

    /** Every process of ours: the launcher, what it started, and what those started. */
    static double pssMegabytes(Process platform) throws IOException {
        Set<ProcessHandle> ours = new LinkedHashSet<>();
        add(ours, platform.toHandle());
        try (var files = Files.list(DATA.resolve("run"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".pid")).toList())
                ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                        .ifPresent(process -> add(ours, process));
        }
        long kilobytes = 0;
        for (var process : ours) kilobytes += pss(process.pid());
        return kilobytes / 1_000.0;
    }

    static void add(Set<ProcessHandle> ours, ProcessHandle process) {
        ours.add(process);
        process.descendants().forEach(ours::add);
    }

    static long pss(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0; // ended meanwhile
        }
    }

    static double previewMillis() throws Exception {
        var token = token("officer-ban-suan-sai");
        var body = multipart("ban-suan-sai", report());
        var times = new ArrayList<Double>();
        for (int run = 0; run < 60; run++) {
            var begin = System.nanoTime();
            var answer = HTTP.send(
                    post("/api/imports", token, "multipart/form-data; boundary=edge", body), BodyHandlers.ofString());
            if (answer.statusCode() != 201) throw new IllegalStateException(answer.body());
            if (run >= 30) times.add((System.nanoTime() - begin) / 1e6);
        }
        times.sort(null);
        return times.get(times.size() / 2);
    }

    static double registrySeconds() throws Exception {
        var csv = new StringBuilder("code,nameTh,type,district,province,website\n");
        for (int number = 1; number <= 7_850; number++)
            csv.append("bench-%d,องค์การบริหารส่วนตำบลทดสอบ%d,SUBDISTRICT_ADMINISTRATIVE_ORGANISATION,ทดสอบ,ลำปาง,\n"
                    .formatted(number, number));
        var request = post(
                "/api/agencies/import", token("admin"), "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        var begin = System.nanoTime();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body().substring(0, 300));
        return seconds;
    }

    static String report() {
        var text = new StringBuilder("""
                รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
                ของเทศบาลตำบลบ้านสวนทราย ประจำปีงบประมาณ พ.ศ. 2568

                มาตรการ\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินการ\tข้อเสนอแนะ
                """);
        for (int number = 1; number <= 12; number++)
            text.append("%d. จัดทำแนวทางปฏิบัติเรื่องที่ %d\t1. จัดทำประกาศ 2. เผยแพร่ให้ทราบ\tสำนักปลัด\tต.ค. 67 - มี.ค. 68\t1. จัดทำประกาศ ลงวันที่ %d มกราคม 2568 2. เผยแพร่ทางเว็บไซต์\tควรทบทวนทุกปี\n"
                    .formatted(number, number, number));
        return text.toString();
    }

    static byte[] multipart(String agency, String text) {
        var field = "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        var file = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.txt\"\r\nContent-Type: text/plain\r\n\r\n";
        return (field.formatted("agency", agency)
                        + field.formatted("fiscalYear", "2568")
                        + file
                        + text
                        + "\r\n--edge--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String token(String client) throws Exception {
        var basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:9000/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var found = Pattern.compile("\"access_token\":\"([^\"]+)\"")
                .matcher(HTTP.send(request, BodyHandlers.ofString()).body());
        if (!found.find()) throw new IllegalStateException("no token for " + client);
        return found.group(1);
    }

    static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
    }

    static HttpRequest post(String path, String token, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create(DOOR + path))
                .timeout(Duration.ofSeconds(180))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    static void report(List<Figure> figures) throws IOException {
        System.out.printf("%n%-40s %10s %10s%n", "part", "ours", "aim");
        var json = new ArrayList<String>();
        for (var figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %10.1f %10.0f %s %s%n",
                    figure.part(),
                    figure.ours(),
                    figure.aim(),
                    figure.unit(),
                    figure.met() ? "met" : "MISSED");
            json.add("{\"part\":\"%s\",\"ours\":%.1f,\"aim\":%.0f,\"unit\":\"%s\",\"met\":%b}"
                    .formatted(figure.part(), figure.ours(), figure.aim(), figure.unit(), figure.met()));
        }
        Files.writeString(DATA.resolveSibling("foundation.json"), "[" + String.join(",\n", json) + "]\n");
    }
}
