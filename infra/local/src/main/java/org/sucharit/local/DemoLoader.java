package org.sucharit.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the demo as its users would: through the public API, with the demo accounts. Runs in a process of its own that ends when it is done.
 * What was done is written down, so that a second run does not undo what someone changed since; and every request carries a key of its own,
 * so that a run that was cut short is repeated without doubling anything.
 */
final class DemoLoader {

    private static final String FOLDER = "/demo/";
    private static final String REQUEST = "request ";

    private final DemoDoor door;
    private final Path journal;
    private final Set<String> done;
    private final Map<String, String> ids = new HashMap<>();

    private DemoLoader(DemoDoor door, Path journal) throws IOException {
        this.door = door;
        this.journal = journal;
        this.done = new HashSet<>(Files.exists(journal) ? Files.readAllLines(journal) : List.of());
        done.stream().filter(line -> line.startsWith(REQUEST)).forEach(line -> {
            var words = line.split(" ", 3);
            ids.put(words[1], words[2]);
        });
    }

    /** Starts a process that loads the demo through the gateway; it exits with 0 when all is loaded. */
    static Process start(Place place, Ports ports, Logs logs) throws IOException {
        var command = new ArrayList<>(Commands.java(
                "64m",
                "-cp",
                Commands.ownCode() + ":" + Commands.classPath(place.built().resolve("lib"))));
        command.addAll(List.of(
                DemoLoader.class.getName(),
                "http://localhost:" + ports.of(Ports.Port.GATEWAY),
                "http://localhost:" + ports.of(Ports.Port.IDENTITY),
                place.run().resolve("demo.done").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(logs.appending("demo"))
                .start();
    }

    /** Arguments: the gateway, the identity provider, the file in which finished steps are written down. */
    public static void main(String[] arguments) throws Exception {
        var door = new DemoDoor(URI.create(arguments[0]), URI.create(arguments[1]));
        new DemoLoader(door, Path.of(arguments[2])).load();
    }

    private void load() throws IOException, InterruptedException {
        var agencies = JsonMapper.shared().readTree(resource("agencies.json"));
        for (var agency : agencies) {
            register(agency);
        }
        for (var agency : agencies) {
            for (var report : agency.path("reports")) {
                importReport(code(agency), report);
            }
        }
        for (var file : List.of("requests.json", "complaints.json")) {
            for (var listed : JsonMapper.shared().readTree(resource(file))) {
                send(DemoRequest.of(listed));
            }
        }
    }

    private void register(JsonNode agency) throws IOException, InterruptedException {
        var code = code(agency);
        once("agency " + code, key -> door.post("admin", "/api/agencies", agency.path("profile"), key, Set.of(409)));
        for (var part : List.of("units", "people")) {
            if (agency.has(part)) {
                once(
                        part + " " + code,
                        key -> door.put("admin", "/api/agencies/%s/%s".formatted(code, part), agency.path(part), key));
            }
        }
    }

    private void importReport(String agency, JsonNode report) throws IOException, InterruptedException {
        var file = report.path("file").asString();
        int year = report.path("fiscalYear").asInt();
        once("report " + file, key -> {
            var officer = "officer-" + agency;
            var preview = door.upload(officer, "/api/imports", agency, year, file, resource(file), key);
            var id = preview.path("id").asString();
            door.post(officer, "/api/imports/" + id + "/commit", null, "demo-commit-" + id, Set.of());
        });
    }

    /** The journal keeps the id that was answered, which later requests name; of a receipt it keeps nothing. */
    private void send(DemoRequest request) throws IOException, InterruptedException {
        if (ids.containsKey(request.name())) {
            return;
        }
        var id = request.with(ids).send(door);
        ids.put(request.name(), id);
        write(REQUEST + request.name() + " " + id);
    }

    private static String code(JsonNode agency) {
        return agency.path("profile").path("code").asString();
    }

    private interface Step {
        void take(String key) throws IOException, InterruptedException;
    }

    private void once(String name, Step step) throws IOException, InterruptedException {
        if (done.add(name)) {
            step.take("demo-" + name.replaceAll("[^A-Za-z0-9]+", "-"));
            write(name);
        }
    }

    private void write(String line) throws IOException {
        Files.writeString(
                journal,
                line + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = DemoLoader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("The demo has no " + name);
            }
            return in.readAllBytes();
        }
    }
}
