package org.sucharit.measures.round;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.sucharit.measures.measure.Measures;

/** Puts together what a meeting looks at. */
@Component
class Agendas {

    private final RoundBoard board;
    private final Measures measures;
    private final Clock clock;

    Agendas(RoundBoard board, Measures measures, Clock clock) {
        this.board = board;
        this.measures = measures;
        this.clock = clock;
    }

    /** News are what happened since the meeting before, or within a month before the round where there was none. */
    Agenda of(RoundFacts round) {
        var since =
                board.meetingBefore(round.id()).orElseGet(() -> round.openedOn().minusMonths(1));
        var now =
                measures.show(round.measures().stream().map(DueMeasure::measure).toList());
        return Agenda.of(round, now, since, LocalDate.now(clock));
    }
}
