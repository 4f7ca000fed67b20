package org.sucharit.kernel.ruleset;

/** A rule-set file can't be used. The message names the file, the line and what is wrong with it. */
public final class RuleSetFault extends RuntimeException {

    private final String file;
    private final int line;

    /** @param line counted from 1 */
    RuleSetFault(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
