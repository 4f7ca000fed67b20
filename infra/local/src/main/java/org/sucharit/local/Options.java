package org.sucharit.local;

import java.util.List;

/** What follows {@code ./start}. @param postgres of the servers, PostgreSQL alone */
record Options(boolean demo, boolean fresh, boolean servers, boolean postgres, boolean help, int portOffset) {

    static final String HELP = """
            ./start                  start everything; Ctrl-C stops it
            ./start --demo           … with invented agencies and their reports (loaded once)
            ./start --fresh          … with empty data: removes what is in ./data
            ./start --servers        PostgreSQL, Kafka and MongoDB only, for running a service from an editor
            ./start --postgres       PostgreSQL only: for saving what it holds, or for measuring it
            ./start --port-offset N  … with every usual port moved by N
            SUCHARIT_DATA names another data folder; SUCHARIT_GATEWAY_PORT and the like choose single ports.
            MONGOD names a mongod; without one the embedded server may take SUCHARIT_MONGODB_MEGABYTES (288).""";

    static Options of(List<String> arguments) {
        boolean demo = false;
        boolean fresh = false;
        boolean servers = false;
        boolean postgres = false;
        boolean help = false;
        int offset = 0;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            switch (argument) {
                case "--demo" -> demo = true;
                case "--fresh" -> fresh = true;
                case "--servers" -> servers = true;
                case "--postgres" -> postgres = true;
                case "--help", "-h" -> help = true;
                case "--port-offset" -> offset = offset(rest.hasNext() ? rest.next() : "");
                default ->
                    throw new CannotStart(
                            "ไม่รู้จัก “%s” ดู ./start --help".formatted(argument),
                            "“%s” is not known; see ./start --help.".formatted(argument));
            }
        }
        return new Options(demo && !servers && !postgres, fresh, servers || postgres, postgres, help, offset);
    }

    private static int offset(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 38_000) {
            throw new CannotStart(
                    "--port-offset ต้องเป็นจำนวน 0 ถึง 38000", "--port-offset wants a number from 0 to 38000.");
        }
        return Integer.parseInt(text);
    }
}
