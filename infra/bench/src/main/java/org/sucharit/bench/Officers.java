package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented people, one for each of many agencies, who may draft measures there and adopt them. */
final class Officers {

    static final int MOST = 256;

    private static final Path DEMO = Path.of("infra/identity/src/main/resources/demo-accounts.yaml");

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

    /** Agency and a fresh token of its officer, a line for each of so many. */
    static Path tokens(Path file, int clients) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of("agency,token"));
        for (int number = 1; number <= clients; number++)
            lines.add(agency(number) + "," + new Caller(account(number)).token());
        return Files.write(file, lines);
    }
}
