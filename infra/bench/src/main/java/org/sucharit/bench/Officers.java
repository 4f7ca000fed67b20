package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented people, one for each of many agencies, who may draft measures there and adopt them. */
final class Officers {

    /** So many that each has few measures, as agencies have. */
    static final int MOST = 1024;

    private static final Path DEMO = Path.of("infra/identity/src/main/resources/demo-accounts.yaml");

    private static final Map<Integer, Caller> SIGNED_IN = new HashMap<>();

    private Officers() {}

    /** @return variables by which the identity provider knows the accounts of the demo, and ours */
    static Map<String, String> settings(Path folder) throws IOException {
        Files.createDirectories(folder);
        var ours = IntStream.rangeClosed(1, MOST).mapToObj(Officers::line).collect(Collectors.joining());
        var accounts = Files.writeString(folder.resolve("accounts.yaml"), Files.readString(DEMO) + ours);
        return Map.of("SPRING_CONFIG_ADDITIONAL_LOCATION", "file:" + accounts);
    }

    private static String line(int number) {
        return "  - { account: %s, name: เจ้าหน้าที่ทดสอบ %d, memberships: [ { agency: %s, roles: [ OFFICER, EXECUTIVE ] } ] }%n"
                .formatted(account(number), number, agency(number));
    }

    /** @param number from 1 */
    static String account(int number) {
        return "officer-" + agency(number);
    }

    /** The code of the agency, as {@link Samples#registry} has it. */
    static String agency(int number) {
        return "bench-" + number;
    }

    static void register() throws IOException, InterruptedException {
        var answer = new Caller("admin").send("/api/agencies/import", "text/csv;charset=utf-8", Samples.registry(MOST));
        if (answer.statusCode() != 200) throw new IOException("The agencies were refused: " + answer.statusCode());
    }

    /** Agency and a token of its officer that is good for a while, a line for each. */
    static Path tokens(Path file) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of("agency,token"));
        for (int number = 1; number <= MOST; number++)
            lines.add(agency(number) + "," + signedIn(number).token());
        return Files.write(file, lines);
    }

    private static Caller signedIn(int number) throws IOException, InterruptedException {
        var known = SIGNED_IN.get(number);
        if (known == null) SIGNED_IN.put(number, known = new Caller(account(number)));
        return known;
    }
}
