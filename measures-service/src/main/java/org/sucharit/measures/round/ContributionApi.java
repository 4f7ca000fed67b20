package org.sucharit.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.web.RequestHash;
import org.sucharit.measures.evidence.KeptFile;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.round.RoundBodies.ContributionBody;
import org.sucharit.measures.round.RoundFacts.Told;

/** Contributing without an account: the token of a link in the header {@code Contribution-Token}, never in an address. */
@RestController
@RequestMapping("/api/contributions")
class ContributionApi {

    static final String TOKEN = "Contribution-Token";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final ContributionLinks links;
    private final Contributing contributing;
    private final Photos photos;
    private final Clock clock;

    ContributionApi(ContributionLinks links, Contributing contributing, Photos photos, Clock clock) {
        this.links = links;
        this.contributing = contributing;
        this.photos = photos;
        this.clock = clock;
    }

    /** What a link opens: the unit's measures of this round, and what was told about them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asking(
            String agency,
            String month,
            @Nullable String unit,
            @Nullable LocalDate until,
            List<DueMeasure> measures,
            List<Told> contributions) {

        public List<Told> about(MeasureId measure) {
            return contributions.stream()
                    .filter(told -> told.said().measure().equals(measure))
                    .toList();
        }

        static Asking of(ContributionLinks.Opened opened) {
            var round = opened.round();
            var part = opened.part();
            return new Asking(
                    round.id().agency().value(),
                    round.id().month().toString(),
                    part.unit(),
                    part.linkExpiresOn(),
                    round.measures().stream()
                            .filter(due -> part.measures().contains(due.measure()))
                            .toList(),
                    round.contributions().stream()
                            .filter(told -> told.part() == part.number())
                            .toList());
        }
    }

    @GetMapping
    ResponseEntity<Asking> asking(@RequestHeader(TOKEN) @Nullable String token) {
        var opened = links.require(given(token));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Asking.of(opened));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> contribute(
            @RequestHeader(TOKEN) @Nullable String token,
            @RequestHeader("Idempotency-Key") @Nullable String key,
            @Valid @RequestBody ContributionBody body,
            HttpServletRequest request) {
        return receive(links.require(given(token)), body, List.of(), key, request);
    }

    /** @param contribution as JSON @param photo pictures; where they were taken is removed */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> contributeWithPhotos(
            @RequestHeader(TOKEN) @Nullable String token,
            @RequestHeader("Idempotency-Key") @Nullable String key,
            @Valid @RequestPart ContributionBody contribution,
            @RequestPart(required = false) @Nullable List<MultipartFile> photo,
            HttpServletRequest request) {
        var opened = links.require(given(token));
        return receive(opened, contribution, photos.keep(photo), key, request);
    }

    private ResponseEntity<Answer> receive(
            ContributionLinks.Opened opened,
            ContributionBody body,
            List<KeptFile> kept,
            @Nullable String key,
            HttpServletRequest request) {
        if (key != null && !KEY.matcher(key).matches()) throw new Problem(HttpStatus.BAD_REQUEST, "KEY_MALFORMED");
        var said = body.contribution(kept, LocalDate.now(clock));
        return Answers.ok(contributing.receive(opened, said, key, RequestHash.of(request)));
    }

    private static String given(@Nullable String token) {
        return token == null ? "" : token.strip();
    }
}
