package org.sucharit.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The port of every component, all on loopback; each can be chosen with an environment variable. */
final class Ports {

    enum Port {
        GATEWAY("gateway", 8080),
        IDENTITY("identity", 9000),
        MEASURES("measures-service", 8081),
        COMPLAINTS("complaints-service", 8082),
        REPORTING("reporting-service", 8083),
        POSTGRES("postgres", 5432),
        KAFKA("kafka", 9092),
        MONGODB("mongodb", 27017);

        final String component;
        final int usual;

        Port(String component, int usual) {
            this.component = component;
            this.usual = usual;
        }

        String variable() {
            return "SUCHARIT_" + name() + "_PORT";
        }
    }

    /** Where Linux tells which ports it lends. */
    static final Path LENT = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})\\s+(\\d{1,5})\\s*");

    private final EnumMap<Port, Integer> chosen = new EnumMap<>(Port.class);

    /** Reads the variables; {@code offset} moves the usual ports, so that two copies can run side by side. */
    Ports(Map<String, String> environment, int offset) {
        for (var port : Port.values()) {
            var text = environment.get(port.variable());
            chosen.put(port, text == null || text.isBlank() ? port.usual + offset : number(port, text.strip()));
        }
        Arrays.stream(Port.values())
                .filter(port -> Arrays.stream(Port.values())
                        .anyMatch(other -> other.ordinal() < port.ordinal() && of(other) == of(port)))
                .findFirst()
                .ifPresent(port -> {
                    throw new CannotStart(
                            "พอร์ต %d ถูกกำหนดให้สองส่วนพร้อมกัน กรุณาเปลี่ยน %s".formatted(of(port), port.variable()),
                            "Port %d is given to two components: change %s.".formatted(of(port), port.variable()));
                });
    }

    private static int number(Port port, String text) {
        if (text.matches("\\d{1,5}")) {
            int number = Integer.parseInt(text);
            if (number > 0 && number < 65536) {
                return number;
            }
        }
        throw new CannotStart(
                "%s ต้องเป็นหมายเลขพอร์ต ไม่ใช่ “%s”".formatted(port.variable(), text),
                "%s must be a port number, not “%s”.".formatted(port.variable(), text));
    }

    int of(Port port) {
        return chosen.getOrDefault(port, port.usual);
    }

    /** The variables under which every service finds the others. */
    Map<String, String> environment() {
        var variables = new TreeMap<String, String>();
        chosen.forEach((port, number) -> variables.put(port.variable(), Integer.toString(number)));
        return variables;
    }

    /** Refuses with one sentence that names the first port another program holds. */
    void requireFree() {
        for (var port : Port.values()) {
            if (taken(of(port))) {
                throw new CannotStart(
                        "พอร์ต %d ที่ %s ต้องใช้ มีโปรแกรมอื่นใช้อยู่ กรุณาหยุดโปรแกรมนั้น หรือเลือกพอร์ตอื่นด้วย %s"
                                .formatted(of(port), port.component, port.variable()),
                        "Port %d, which %s needs, is taken by another program: stop it, or choose another port with %s."
                                .formatted(of(port), port.component, port.variable()));
            }
        }
    }

    /**
     * A word of caution where somebody else may have a port whenever its component is away for a moment; empty where the system
     * does not tell, and where there is none.
     *
     * @param told the first and the last port that are lent to whoever connects to somebody
     */
    Optional<String> lent(Path told) throws IOException {
        if (Files.notExists(told)) {
            return Optional.empty();
        }
        var range = RANGE.matcher(line(told));
        if (!range.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        var lent = Arrays.stream(Port.values())
                .filter(port -> of(port) >= first && of(port) <= last)
                .map(port -> port.component + " " + of(port))
                .collect(Collectors.joining(", "));
        return lent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("  พอร์ต %1$s อยู่ในช่วง %2$d–%3$d ที่ระบบนี้ให้โปรแกรมอื่นยืมใช้ชั่วคราว ส่วนที่เริ่มใหม่อาจพบว่าพอร์ตไม่ว่าง ควรเลือกพอร์ตนอกช่วงนี้"
                                        + " · %1$s: this system lends the ports %2$d–%3$d to outgoing connections, so whatever starts again may"
                                        + " find its own taken; better choose others, as with a smaller --port-offset.")
                                .formatted(lent, first, last));
    }

    /** Such a file of the system's tells itself to one read; whoever asks for the rest is told that there is none. */
    private static String line(Path told) throws IOException {
        try (var reader = Files.newBufferedReader(told)) {
            return Objects.requireNonNullElse(reader.readLine(), "");
        }
    }

    static boolean taken(int port) {
        return answers(port) || !bindable(port);
    }

    /** Whether something on loopback accepts connections at this port. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean bindable(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of a server that just ended do not hold its port
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
