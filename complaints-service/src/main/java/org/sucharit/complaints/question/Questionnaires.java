package org.sucharit.complaints.question;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.question.QuestionsEvent.QuestionsAsked;
import org.sucharit.kernel.AgencyId;

/**
 * Everything agencies ask and have asked, from the event store. What was read is good for a few seconds: whoever files
 * meanwhile answers the form that was shown.
 */
@Component
public class Questionnaires {

    private static final long GOOD_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MOST_AGENCIES = 10_000;

    private final EventStore events;
    private final Map<AgencyId, Read> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AgencyId, Read> eldest) {
            return size() > MOST_AGENCIES;
        }
    };

    Questionnaires(EventStore events) {
        this.events = events;
    }

    private record Read(List<Questionnaire> all, long at) {

        boolean isGood(int version) {
            return version > 0 && version <= all.size() || System.nanoTime() - at < GOOD_NANOS;
        }
    }

    /** What is asked now. */
    public Questionnaire current(AgencyId agency) {
        var all = all(agency, 0);
        return all.isEmpty() ? Questionnaire.NONE : all.getLast();
    }

    /** What was asked in a version; empty when there is no such version. */
    public Optional<Questionnaire> version(AgencyId agency, int version) {
        if (version == 0) return Optional.of(Questionnaire.NONE);
        var all = all(agency, version);
        return version < 0 || version > all.size() ? Optional.empty() : Optional.of(all.get(version - 1));
    }

    /** A question that is or was asked, as it was worded last: answers outlive it. */
    public Optional<Question> everAsked(AgencyId agency, String key) {
        return all(agency, 0).reversed().stream()
                .flatMap(asked -> asked.question(key).stream())
                .findFirst();
    }

    /** What could once be chosen, as it was worded last. @param choice its key */
    public Optional<Question.Choice> everOffered(AgencyId agency, String key, String choice) {
        return all(agency, 0).reversed().stream()
                .flatMap(asked -> asked.question(key).stream())
                .flatMap(question -> question.choice(choice).stream())
                .findFirst();
    }

    /** What was read is read again at the next look. */
    void forget(AgencyId agency) {
        synchronized (read) {
            read.remove(agency);
        }
    }

    private List<Questionnaire> all(AgencyId agency, int wanted) {
        Read known;
        synchronized (read) {
            known = read.get(agency);
        }
        if (known != null && known.isGood(wanted)) return known.all();
        var fresh = new Read(stored(agency), System.nanoTime());
        synchronized (read) {
            read.put(agency, fresh);
        }
        return fresh.all();
    }

    private List<Questionnaire> stored(AgencyId agency) {
        var all = new ArrayList<Questionnaire>();
        events.readEvents(new QuestionsId(agency).toString())
                .asStream()
                .map(Message::getPayload)
                .filter(QuestionsAsked.class::isInstance)
                .map(QuestionsAsked.class::cast)
                .forEach(asked -> all.add(new Questionnaire(all.size() + 1, asked.questions())));
        return List.copyOf(all);
    }
}
