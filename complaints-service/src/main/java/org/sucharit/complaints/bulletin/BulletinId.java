package org.sucharit.complaints.bulletin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** One case on one day. */
public record BulletinId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BulletinId {}

    static BulletinId of(String caseRef, LocalDate day) {
        return new BulletinId("bulletin/" + caseRef + "/" + day);
    }

    @Override
    public String toString() {
        return value;
    }
}
