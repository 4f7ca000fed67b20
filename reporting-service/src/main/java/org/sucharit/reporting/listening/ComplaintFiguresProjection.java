package org.sucharit.reporting.listening;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kit.kafka.BatchProjection;
import org.sucharit.kit.kafka.ReceivedEvent;
import org.sucharit.reporting.history.Chronicle;
import org.sucharit.reporting.history.Happening;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.record.Kind;

/** Writes the figures that complaints-service publishes, each month and half-year apart. */
@Component
class ComplaintFiguresProjection implements BatchProjection {

    static final String TOPIC = "sucharit.complaint-figures.v1";

    private final Chronicle chronicle;
    private final Listening listening;

    ComplaintFiguresProjection(Chronicle chronicle) {
        this.chronicle = chronicle;
        this.listening = new Listening(chronicle, Histories.COMPLAINT_FIGURES);
    }

    @Override
    public String name() {
        return Histories.COMPLAINT_FIGURES;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Map<ReceivedEvent, RuntimeException> keep(List<ReceivedEvent> events) {
        return listening.keep(events, ComplaintFiguresProjection::read);
    }

    private static @Nullable Happening read(ReceivedEvent event) {
        if (KnownNews.PASSED_OVER.contains(event.type())) return null;
        var type = KnownNews.FIGURES.get(event.type());
        if (type == null) throw event.unknown();
        var news = event.data(type);
        return new Happening(
                news.kind(), event.subject() + "/" + news.part(), event.sequence(), event.time(), news::after);
    }

    @Override
    public void reset() {
        chronicle.clear(name(), EnumSet.of(Kind.FIGURES, Kind.HALF_YEAR_FIGURES));
    }
}
