package org.sucharit.complaints.attachment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Stands for a process that a malicious file has taken over: tries what it should not be able to, and tells what it got. */
final class Peeking {

    private static final int MILLISECONDS = 2000;

    private Peeking() {}

    private interface Attempt {
        Object take() throws Exception;
    }

    /** Arguments: a port of this machine, a folder it may not write to, files it should not see. */
    public static void main(String[] arguments) {
        tell("environment", System::getenv);
        tell("socket", () -> connected("127.0.0.1", Integer.parseInt(arguments[0])));
        tell("processes", Peeking::processes);
        tell("write", () -> Files.writeString(Path.of(arguments[1], "written"), "x"));
        tell("program", () -> Files.writeString(Path.of(System.getProperty("java.home"), "written"), "x"));
        for (int i = 2; i < arguments.length; i++) {
            var file = Path.of(arguments[i]);
            tell("read", () -> Files.readString(file));
            tell("service", () -> Files.readString(Path.of("/proc/1/root" + file)));
        }
    }

    private static Object connected(String host, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLISECONDS);
            return socket.isConnected();
        }
    }

    private static String processes() {
        return ProcessHandle.allProcesses()
                .map(process -> Long.toString(process.pid()))
                .collect(Collectors.joining(" "));
    }

    private static void tell(String what, Attempt attempt) {
        try {
            System.out.println(what + "=" + attempt.take());
        } catch (Exception e) {
            System.out.println(what + " refused");
        }
    }
}
