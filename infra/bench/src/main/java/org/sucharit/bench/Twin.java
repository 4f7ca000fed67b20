package org.sucharit.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a service was called while it ran, for another process like it. Linux only.
 *
 * @param command without what fits only that process: its class cache
 */
record Twin(List<String> command, Map<String, String> environment) {

    static Twin of(String service, Platform platform) throws IOException {
        var variables = new TreeMap<String, String>();
        for (var variable : platform.words(service, "environ")) {
            int end = variable.indexOf('=');
            if (end > 0) variables.put(variable.substring(0, end), variable.substring(end + 1));
        }
        var command = platform.words(service, "cmdline").stream()
                .filter(word -> !word.matches("-XX:(SharedArchiveFile|DumpLoadedClassList)=.*"))
                .toList();
        return new Twin(command, variables);
    }

    /** @param other command, made of the first one's */
    ProcessBuilder called(List<String> other) {
        var program = new ProcessBuilder(other);
        program.environment().clear();
        program.environment().putAll(environment);
        return program;
    }
}
