package org.sucharit.complaints.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.clocks.WaitingWork;

/** Work as a test wants it to wait. */
@Component
class TestWork implements WaitingWork {

    volatile List<Waiting> waiting = List.of();

    @Override
    public Stream<Waiting> on(LocalDate day) {
        return waiting.stream();
    }

    @Override
    public long overdue(LocalDate day) {
        return 0;
    }
}
