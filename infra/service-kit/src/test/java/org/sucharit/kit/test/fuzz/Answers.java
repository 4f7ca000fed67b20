package org.sucharit.kit.test.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How requests were answered. */
public final class Answers {

    private static final int SHORT = 400;
    private static final int MOST = 300;

    /** What a service says when something that it needs is away; nothing is, while it is tried. */
    private static final String AWAY = "5";

    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long busy;

    /** @param retryAfter the header; empty where there is none */
    synchronized void add(String which, Shot shot, int status, String retryAfter, String text) {
        statuses.merge(status, 1L, Long::sum);
        if (status < 500) return;
        if (status == 503 && !retryAfter.isEmpty() && !isAway(status, retryAfter)) busy++;
        else add(which, shot, status + " " + shortly(text));
    }

    /** Something the service needs was away, such as a connection to its database that ended. */
    static boolean isAway(int status, String retryAfter) {
        return status == 503 && retryAfter.equals(AWAY);
    }

    /** To be sent once more. */
    synchronized void addAway(int status) {
        statuses.merge(status, 1L, Long::sum);
        busy++;
    }

    synchronized void add(String which, Shot shot, String how) {
        if (failures.size() < MOST)
            failures.add("%s: %s %s [%s]: %s%n"
                    .formatted(
                            which,
                            shot.method(),
                            shortly(shot.path()),
                            shortly(new String(shot.body(), UTF_8)),
                            shortly(how)));
    }

    /** How many there are of each status of HTTP. */
    public synchronized Map<Integer, Long> statuses() {
        return new TreeMap<>(statuses);
    }

    public synchronized long all() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Sent away by a limit, which said when to come back, or because something was away for a moment. */
    public synchronized long busy() {
        return busy;
    }

    /** Those answered as if the service were at fault, or not at all; of very many the first. */
    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    private static String shortly(String text) {
        return text.substring(0, Math.min(text.length(), SHORT)).replaceAll("\\p{Cntrl}", ".");
    }
}
