package org.sucharit.kernel.ruleset;

import org.sucharit.kernel.assessed.Instrument;

/** How many items an instrument has in a year; they are numbered from 1. */
public record ItemCount(Instrument instrument, int items, Basis basis) {}
