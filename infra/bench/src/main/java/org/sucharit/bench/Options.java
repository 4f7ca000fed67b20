package org.sucharit.bench;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What follows {@code ./bench}: the parts that are asked for, and how much of them.
 *
 * @param parts none where all are meant
 * @param values by the names of the options that were given
 */
record Options(boolean help, Set<String> parts, Map<String, String> values) {

    static final String HELP = """
            ./bench [option…] [part…]   measures all parts or those named, prints a table, writes infra/bench/target/bench.json
            --runs=3 --seconds=30       filing, rebuild, telling, reads, commands, history: the run in the middle of so many,
                                        each of them so long
            --warm=240                  filing, telling, commands, history: seconds of warming before
            --events=N                  reporting: reads so many again (1000000); rebuild, telling: so many in the store (300000)
            --history=0,1000000,…       history: so many events behind the commands (0,1000000,10000000)
            --agencies=7850 --complaints=100000 --seed=2569
                                        nation: its size, and what it is drawn from
            --keep=FOLDER               nation: leaves its data there, a folder that is not there yet
            Fewer and shorter runs are for trying. Ports are the usual ones moved by 5000. Parts:
            """;

    private static final Set<String> NAMES =
            Set.of("runs", "seconds", "warm", "events", "history", "agencies", "complaints", "seed", "keep");

    /** @throws IllegalArgumentException in words for whoever typed it, as everything here does */
    static Options of(String... arguments) {
        boolean help = false;
        var parts = new LinkedHashSet<String>();
        var values = new TreeMap<String, String>();
        for (var argument : arguments) {
            if (argument.equals("--help") || argument.equals("-h")) help = true;
            else if (argument.startsWith("-")) put(values, argument);
            else parts.add(argument);
        }
        return new Options(help, parts, values);
    }

    private static void put(Map<String, String> values, String argument) {
        int end = argument.indexOf('=');
        var name = end < 0 ? "" : argument.substring(Math.min(2, end), end);
        if (!NAMES.contains(name)) throw unknown(argument);
        values.put(name, argument.substring(end + 1));
    }

    void requireParts(Collection<String> known) {
        for (var part : parts) if (!known.contains(part)) throw unknown(part);
    }

    private static IllegalArgumentException unknown(String argument) {
        return new IllegalArgumentException("“%s” is not known; see ./bench --help.".formatted(argument));
    }

    boolean asksFor(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    /** @param least that makes sense @param usual where nothing was said */
    int number(String name, int least, int usual) {
        return values.containsKey(name) ? number(name, least, text(name)) : usual;
    }

    /** Some with commas between them. */
    List<Integer> numbers(String name, List<Integer> usual) {
        return values.containsKey(name)
                ? Stream.of(text(name).split(",", -1))
                        .map(one -> number(name, 0, one))
                        .toList()
                : usual;
    }

    /** Empty where nothing was said. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    private static int number(String name, int least, String text) {
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least) return Integer.parseInt(text);
        throw new IllegalArgumentException(
                "--%s takes whole numbers from %d to 999999999, not “%s”.".formatted(name, least, text));
    }
}
