package org.sucharit.complaints.listening;

import org.springframework.stereotype.Component;
import org.sucharit.kit.kafka.Received;

/** For tests: tells the service of agencies and their people, as if the news had come out of a topic. */
@Component
public class KnownTo {

    private final KnownAgencies agencies;
    private final KnownPeople people;

    KnownTo(KnownAgencies agencies, KnownPeople people) {
        this.agencies = agencies;
        this.people = people;
    }

    public void agency(String code, String province) {
        agencies.on(Received.event("sucharit.agency.registered.v1", code, 0, """
                {"agency":"%1$s","nameTh":"เทศบาลตำบล%1$s","type":"SUBDISTRICT_MUNICIPALITY","district":"เมือง","province":"%2$s"}
                """.formatted(code, province)));
    }

    /** @param version higher than the last; everyone who is not among the people has gone */
    public void people(String code, long version, String jsonArray) {
        people.on(
                Received.event("sucharit.directory.people-revised.v1", code, version, """
                {"agency":"%s","people":%s}""".formatted(code, jsonArray)));
    }
}
