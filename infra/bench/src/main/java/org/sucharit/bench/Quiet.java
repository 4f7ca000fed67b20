package org.sucharit.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Until everything derived from the store of measures-service is as far as the store, here and in reporting-service. */
final class Quiet {

    private Quiet() {}

    static void await(Operator operator, MeasuresStore store) throws IOException, InterruptedException, SQLException {
        long head = store.head();
        awaitProjections(operator, head);
        Patience.await(
                "everything is published", () -> operator.publishers().stream().allMatch(one -> one.hasRead(head)));
        try (var reporting = new ReportingDatabase()) {
            awaitReporting(reporting);
        }
    }

    static void awaitProjections(Operator operator, long head) throws IOException, InterruptedException {
        Patience.await("everything is in the projections", () -> operator.projections().stream()
                .allMatch(one -> one.hasRead(head)));
    }

    static void awaitReporting(ReportingDatabase reporting) throws IOException, InterruptedException {
        long size = MeasuresTopic.size();
        Patience.await("everything published is read", () -> reporting.read() >= size && reporting.isCounted());
    }
}
