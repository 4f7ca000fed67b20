package org.sucharit.measures.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;

/** Once an hour: removes previews that nobody committed. Nobody could see them any longer before that. */
@Component
class ForgetPreviews implements PeriodicWork {

    private final PreviewStore previews;
    private final Clock clock;

    ForgetPreviews(PreviewStore previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import-previews";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public void run(Instant due) {
        previews.forgetOld(clock.instant());
    }
}
