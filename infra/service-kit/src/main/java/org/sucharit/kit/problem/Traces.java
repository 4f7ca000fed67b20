package org.sucharit.kit.problem;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exceptions for the log without their messages: those often quote what somebody wrote. */
final class Traces {

    private static final int FRAMES = 25;

    private Traces() {}

    static String names(Throwable error) {
        return causes(error).map(e -> e.getClass().getName()).collect(Collectors.joining(" ← "));
    }

    static String of(Throwable error) {
        return causes(error).map(Traces::one).collect(Collectors.joining("\ncaused by "));
    }

    private static String one(Throwable error) {
        return error.getClass().getName()
                + (error instanceof SQLException sql ? " " + sql.getSQLState() : "")
                + Stream.of(error.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining());
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, e -> e != null, e -> e.getCause() == e ? null : e.getCause())
                .limit(10);
    }
}
