package org.sucharit.measures.disclosure;

import java.util.List;

/**
 * What carrying over did.
 *
 * @param items that got addresses proposed
 * @param position global index of the last event
 */
record CarriedOver(List<String> items, long position) {}
