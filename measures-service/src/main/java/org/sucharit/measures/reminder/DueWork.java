package org.sucharit.measures.reminder;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A feature that knows what waits for someone. Each such feature declares a bean; it is asked once a day. */
public interface DueWork {

    /**
     * Everything, in all agencies, that is due soon, due, overdue or not followed up on a day. The stream is read once,
     * in one go, and closed; it may be long.
     *
     * @param day in Bangkok
     */
    Stream<DueMatter> on(LocalDate day);
}
