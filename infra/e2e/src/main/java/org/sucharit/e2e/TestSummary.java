package org.sucharit.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The last words of {@code ./verify}: what ran, what failed and what was skipped and why, read from the reports of
 * Surefire and Failsafe. Run as a single source file, so it uses nothing but the JDK.
 */
final class TestSummary {

    record Case(String module, String suite, String name, Outcome outcome, String reason) {}

    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    record Row(String module, long passed, long failed, long skipped) {}

    private static final Pattern REPORT =
            Pattern.compile("(.+)/target/((?:surefire|failsafe)-reports[^/]*)/TEST-[^/]*\\.xml");

    private final List<Case> cases;

    TestSummary(List<Case> cases) {
        this.cases = cases;
    }

    /** Arguments: the root of the repository, Maven's exit code. */
    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[0]).toAbsolutePath().normalize();
        int build = Integer.parseInt(arguments[1]);
        boolean strict = "true".equalsIgnoreCase(System.getenv("CI"));
        var summary = new TestSummary(read(root));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean good = summary.verdict(build, strict);
        var result = root.resolve("infra/e2e/target/verify.json");
        Files.createDirectories(result.getParent());
        Files.writeString(result, summary.json(build, good));
        summary.print(out, build, strict);
        System.exit(good ? 0 : 1);
    }

    /** Every test case that a report under {@code root} tells of. */
    static List<Case> read(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 6, (path, attributes) -> attributes.isRegularFile())) {
            var found = new ArrayList<Case>();
            for (var file : files.sorted().toList()) {
                var report = REPORT.matcher(root.relativize(file).toString());
                if (report.matches()) {
                    boolean onMongod = report.group(2).endsWith("-mongod");
                    found.addAll(readReport(file, report.group(1) + (onMongod ? " (mongod)" : "")));
                }
            }
            return found;
        }
    }

    private static List<Case> readReport(Path report, String label) throws IOException {
        var found = new ArrayList<Case>();
        try (InputStream in = Files.newInputStream(report)) {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in);
            var nodes = document.getElementsByTagName("testcase");
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add(readCase(label, (Element) nodes.item(i)));
            }
        } catch (ParserConfigurationException | SAXException e) {
            // a test JVM that died leaves half a report behind
            found.add(new Case(label, report.toString(), "report", Outcome.FAILED, "unreadable report"));
        }
        return found;
    }

    private static Case readCase(String module, Element test) {
        var outcome = Outcome.PASSED;
        var reason = "";
        for (var child = test.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case "failure", "error" -> {
                    outcome = Outcome.FAILED;
                    reason = message(child);
                }
                case "skipped" -> {
                    outcome = Outcome.SKIPPED;
                    reason = message(child);
                }
                default -> {}
            }
        }
        return new Case(module, test.getAttribute("classname"), test.getAttribute("name"), outcome, reason);
    }

    private static String message(Node node) {
        var message = ((Element) node).getAttribute("message");
        var text = message.isBlank() ? node.getTextContent() : message;
        var line = text.strip().lines().findFirst().orElse("no reason given");
        return line.replaceFirst("^Assumption failed: ", "").replaceFirst("^[\\w.]*TestAbortedException: ?", "");
    }

    private long count(Outcome outcome) {
        return cases.stream().filter(test -> test.outcome() == outcome).count();
    }

    List<Row> rows() {
        return cases.stream()
                .collect(Collectors.groupingBy(Case::module, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> {
                    var module = new TestSummary(entry.getValue());
                    return new Row(
                            entry.getKey(),
                            module.count(Outcome.PASSED),
                            module.count(Outcome.FAILED),
                            module.count(Outcome.SKIPPED));
                })
                .toList();
    }

    Map<String, Long> skipReasons() {
        return cases.stream()
                .filter(test -> test.outcome() == Outcome.SKIPPED)
                .collect(Collectors.groupingBy(Case::reason, TreeMap::new, Collectors.counting()));
    }

    /** Reasons that a developer may have but the continuous integration may not: it has them all. */
    static boolean avoidable(String reason) {
        var lower = reason.toLowerCase(Locale.ROOT);
        return Stream.of("shared", "chromium", "chromedriver", "soffice").anyMatch(lower::contains);
    }

    private long avoidableSkips() {
        return skipReasons().entrySet().stream()
                .filter(entry -> avoidable(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    boolean verdict(int build, boolean strict) {
        return build == 0
                && count(Outcome.FAILED) == 0
                && count(Outcome.PASSED) > 0
                && !(strict && avoidableSkips() > 0);
    }

    private void print(PrintStream out, int build, boolean strict) {
        out.println();
        out.printf("%-34s %8s %8s %8s%n", "module", "passed", "failed", "skipped");
        rows().forEach(row ->
                out.printf("%-34s %8d %8d %8d%n", row.module(), row.passed(), row.failed(), row.skipped()));
        skipReasons().forEach((reason, times) -> out.printf("skipped %d: %s%n", times, reason));
        cases.stream()
                .filter(test -> test.outcome() == Outcome.FAILED)
                .forEach(test -> out.printf("failed: %s.%s: %s%n", test.suite(), test.name(), test.reason()));
        if (strict && avoidableSkips() > 0) {
            out.println("CI=true: tests that need ../shared, Chromium or LibreOffice must not be skipped here.");
        }
        if (build != 0) {
            out.println("The build itself failed (Maven's exit code " + build + "); see above.");
        }
        out.printf(
                "%n%d passed, %d failed, %d skipped%n",
                count(Outcome.PASSED), count(Outcome.FAILED), count(Outcome.SKIPPED));
    }

    String json(int build, boolean good) {
        var modules = rows().stream()
                .map(row -> "{\"module\":%s,\"passed\":%d,\"failed\":%d,\"skipped\":%d}"
                        .formatted(quote(row.module()), row.passed(), row.failed(), row.skipped()))
                .collect(Collectors.joining(","));
        var skips = skipReasons().entrySet().stream()
                .map(entry -> "{\"reason\":%s,\"count\":%d}".formatted(quote(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(","));
        var failures = cases.stream()
                .filter(test -> test.outcome() == Outcome.FAILED)
                .map(test -> "{\"test\":%s,\"message\":%s}"
                        .formatted(quote(test.suite() + "." + test.name()), quote(test.reason())))
                .collect(Collectors.joining(","));
        return "{\"ok\":%b,\"build\":%d,\"passed\":%d,\"failed\":%d,\"skipped\":%d,\"modules\":[%s],\"skips\":[%s],\"failures\":[%s]}%n"
                .formatted(
                        good,
                        build,
                        count(Outcome.PASSED),
                        count(Outcome.FAILED),
                        count(Outcome.SKIPPED),
                        modules,
                        skips,
                        failures);
    }

    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
