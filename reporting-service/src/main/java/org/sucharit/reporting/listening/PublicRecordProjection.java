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
import org.sucharit.reporting.record.PublicRecord;

/** Writes what measures-service publishes. */
@Component
class PublicRecordProjection implements BatchProjection {

    static final String TOPIC = "sucharit.measures.v1";

    private final Chronicle chronicle;
    private final Listening listening;

    PublicRecordProjection(Chronicle chronicle) {
        this.chronicle = chronicle;
        this.listening = new Listening(chronicle, Histories.PUBLIC_RECORD);
    }

    @Override
    public String name() {
        return Histories.PUBLIC_RECORD;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Map<ReceivedEvent, RuntimeException> keep(List<ReceivedEvent> events) {
        return listening.keep(events, PublicRecordProjection::read);
    }

    private static @Nullable Happening read(ReceivedEvent event) {
        if (KnownNews.PASSED_OVER.contains(event.type())) return null;
        var reading = KnownNews.READ.get(event.type());
        if (reading == null) throw event.unknown();
        var news = event.data(reading.type());
        return new Happening(
                reading.kind(), event.subject(), event.sequence(), event.time(), before -> after(news, before));
    }

    @SuppressWarnings("unchecked") // the table says which kind a type of news is about
    private static <R extends PublicRecord> R after(News<R> news, @Nullable PublicRecord before) {
        return news.after((R) before);
    }

    @Override
    public void reset() {
        chronicle.clear(name(), EnumSet.complementOf(EnumSet.of(Kind.FIGURES, Kind.HALF_YEAR_FIGURES)));
    }
}
