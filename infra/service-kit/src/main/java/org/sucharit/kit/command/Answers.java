package org.sucharit.kit.command;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** HTTP answers to commands, with their {@code ETag}. */
public final class Answers {

    private Answers() {}

    /** 201 with the place of what was created. */
    public static ResponseEntity<Answer> created(URI location, Answer answer) {
        return ResponseEntity.created(location).eTag(answer.eTag()).body(answer);
    }

    /** 200. */
    public static ResponseEntity<Answer> ok(Answer answer) {
        return ResponseEntity.ok().eTag(answer.eTag()).body(answer);
    }
}
