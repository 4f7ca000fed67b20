package org.sucharit.measures.importing;

import java.util.List;
import org.sucharit.measures.importing.ImportEvent.ImportedRow;

/**
 * What a commit did.
 *
 * @param id of the import
 * @param position global index of its last event
 */
record CommitAnswer(String id, long version, long position, List<ImportedRow> measures) {}
