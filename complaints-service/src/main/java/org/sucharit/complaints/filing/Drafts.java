package org.sucharit.complaints.filing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.sealing.BrowserSeal;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes drafts, and seals them into the pages: for one agency and one version of the form. */
@Component
class Drafts {

    private static final String PLACE = "filing";
    private static final String VERSION = "1";
    private static final int KEY_BYTES = 24;
    private static final Duration GOOD = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BrowserSeal seal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Drafts(BrowserSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** With a new submission key. */
    Draft fresh(String agencyName, int questions, Kind kind, Step step, Map<String, Secret> answers) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        return new Draft(new Secret(text), clock.instant(), agencyName, questions, kind, step, answers);
    }

    /** As the page carries it, good for a day from now on. */
    String seal(AgencyId agency, Draft draft) {
        var json = JSON.createObjectNode()
                .put("key", draft.key().reveal())
                .put("made", clock.instant().getEpochSecond())
                .put("agency", draft.agencyName())
                .put("questions", draft.questions())
                .put("kind", draft.kind().name())
                .put("step", draft.step().name());
        var answers = json.putObject("answers");
        draft.answers().forEach((field, answer) -> answers.put(field, answer.reveal()));
        return seal.seal(new Secret(json.toString()), PLACE, VERSION, agency.value());
    }

    /** Empty when it was changed, cut short, or made for another agency or form. */
    Optional<Draft> open(AgencyId agency, String sealed) {
        return seal.open(sealed, PLACE, VERSION, agency.value()).flatMap(Drafts::read);
    }

    boolean isOld(Draft draft) {
        return draft.made().plus(GOOD).isBefore(clock.instant());
    }

    private static Optional<Draft> read(Secret written) {
        try {
            var json = JSON.readTree(written.reveal());
            return Optional.of(new Draft(
                    new Secret(json.path("key").asString()),
                    Instant.ofEpochSecond(json.path("made").asLong()),
                    json.path("agency").asString(),
                    json.path("questions").asInt(),
                    Kind.valueOf(json.path("kind").asString()),
                    Step.valueOf(json.path("step").asString()),
                    answers(json.path("answers"))));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Secret> answers(JsonNode json) {
        var answers = new LinkedHashMap<String, Secret>();
        json.propertyStream()
                .forEach(entry ->
                        answers.put(entry.getKey(), new Secret(entry.getValue().asString())));
        return answers;
    }
}
