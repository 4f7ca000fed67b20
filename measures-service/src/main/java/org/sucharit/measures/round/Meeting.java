package org.sucharit.measures.round;

import java.time.LocalDate;
import java.util.List;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.measure.MeasureId;

/**
 * A monthly meeting that took place.
 *
 * @param attendance names of those who were there; never published
 * @param minutes the extract of its minutes
 */
public record Meeting(LocalDate on, List<String> attendance, List<Order> orders, EvidenceId minutes) {

    public Meeting {
        attendance = List.copyOf(attendance);
        orders = List.copyOf(orders);
    }

    /** What the executive ordered about a measure. */
    public record Order(MeasureId measure, String order) {}
}
