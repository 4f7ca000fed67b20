package org.sucharit.measures.linkcheck;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells our own network's failure from that of others: when hardly any of the last hosts could be reached, it is not them.
 * Without it, one evening without a connection would be recorded as hundreds of thousands of pages gone.
 */
final class Outage {

    private static final int LOOKED_AT = 50;
    private static final int AT_LEAST = 20;
    private static final double MOST = 0.8;
    private static final Set<Trouble> OF_THE_NETWORK =
            EnumSet.of(Trouble.NO_SUCH_HOST, Trouble.UNREACHABLE, Trouble.TIMED_OUT);

    private record Look(String host, boolean failed) {}

    private final ArrayDeque<Look> last = new ArrayDeque<>();

    /** Takes note of how a host was found; one host counts once. */
    synchronized void note(String host, @Nullable Trouble trouble) {
        last.removeIf(look -> look.host().equals(host));
        last.addLast(new Look(host, trouble != null && OF_THE_NETWORK.contains(trouble)));
        if (last.size() > LOOKED_AT) last.removeFirst();
    }

    /** Whether this trouble may well be ours. */
    synchronized boolean explains(@Nullable Trouble trouble) {
        if (trouble == null || !OF_THE_NETWORK.contains(trouble) || last.size() < AT_LEAST) return false;
        return last.stream().filter(Look::failed).count() > MOST * last.size();
    }
}
