package org.sucharit.complaints.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sucharit.complaints.complaint.Position;
import org.sucharit.complaints.sealing.Secret;

/** Whom it concerns, as rows of two fields; rows left blank don't count. */
final class Subjects {

    static final int MOST = 20;

    private Subjects() {}

    /** @param number of the row on the page, from 0 */
    record Row(int number, String position, String name) {

        Optional<Position> known() {
            return Arrays.stream(Position.values())
                    .filter(one -> one.name().equals(position))
                    .findFirst();
        }

        @Override
        public String toString() {
            return "•••";
        }
    }

    static List<Row> of(Draft draft) {
        return of(draft.answers());
    }

    private static List<Row> of(Map<String, Secret> answers) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < MOST; i++) {
            var position = text(answers, "position-" + i);
            var name = text(answers, "name-" + i);
            if (!position.isEmpty() || !name.isEmpty()) rows.add(new Row(rows.size(), position, name));
        }
        return rows;
    }

    private static String text(Map<String, Secret> answers, String field) {
        var secret = answers.get(field);
        return secret == null ? "" : secret.reveal();
    }

    /** Closes the gaps that blank rows leave. */
    static void renumber(Map<String, Secret> answers) {
        var rows = of(answers);
        answers.keySet().removeIf(field -> field.startsWith("position-") || field.startsWith("name-"));
        for (var row : rows) {
            if (!row.position().isEmpty()) answers.put("position-" + row.number(), new Secret(row.position()));
            if (!row.name().isEmpty()) answers.put("name-" + row.number(), new Secret(row.name()));
        }
    }

    /** As the page shows them: never without a row, and with another one when that was asked for. */
    static List<Row> shown(Draft draft, boolean another) {
        var rows = of(draft);
        if (rows.isEmpty() || (another && rows.size() < MOST)) rows.add(new Row(rows.size(), "", ""));
        return rows;
    }
}
