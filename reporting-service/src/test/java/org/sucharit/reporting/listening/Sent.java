package org.sucharit.reporting.listening;

import java.time.Instant;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.kafka.Received;
import org.sucharit.kit.kafka.ReceivedEvent;
import org.sucharit.kit.kafka.Teller;

/** Events of one subject as they come out of a topic; each knows its number. */
final class Sent {

    private final String agency;
    private final String subject;
    private final String prefix;
    private long next;

    Sent(String agency, String subject, String prefix) {
        this.agency = agency;
        this.subject = subject;
        this.prefix = prefix;
    }

    /** The subject's next event. @param data JSON without the fields that name subject and agency */
    IntegrationEvent next(String type, Instant time, String data) {
        return Teller.event(
                "sucharit." + type,
                subject,
                next++,
                agency,
                time,
                "{\"agency\":\"%s\"%s%s}".formatted(agency, prefix, data.isEmpty() ? "" : "," + data));
    }

    static ReceivedEvent received(IntegrationEvent event) {
        return Received.event(event);
    }

    static Sent agency(String code) {
        return new Sent(code, code, "");
    }

    static Sent measure(String agency, String id) {
        return new Sent(agency, id, ",\"measureId\":\"" + id + "\"");
    }

    static Sent evidence(String agency, String id) {
        return new Sent(agency, id, ",\"evidenceId\":\"" + id + "\"");
    }

    static Sent assessment(String agency, int year) {
        return new Sent(agency, agency + "/" + year, ",\"fiscalYear\":" + year);
    }
}
