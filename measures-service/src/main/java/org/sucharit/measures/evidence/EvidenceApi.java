package org.sucharit.measures.evidence;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;
import static org.sucharit.kit.security.Role.EXECUTIVE;
import static org.sucharit.kit.security.Role.OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.evidence.EvidenceBodies.*;
import org.sucharit.measures.evidence.EvidenceCommand.*;

/** Hands evidence in and out. A file is only ever handed out to be saved, never shown in a browser. */
@RestController
@RequestMapping("/api/evidence")
class EvidenceApi {

    private final EvidenceDesk desk;
    private final EvidenceBoard board;
    private final KeptEvidence kept;
    private final Streams streams;
    private final FileStore files;
    private final Freshness freshness;
    private final Access access;

    EvidenceApi(
            EvidenceDesk desk,
            EvidenceBoard board,
            KeptEvidence kept,
            Streams streams,
            FileStore files,
            Freshness freshness,
            Access access) {
        this.desk = desk;
        this.board = board;
        this.kept = kept;
        this.streams = streams;
        this.files = files;
        this.freshness = freshness;
        this.access = access;
    }

    /** The same file with the same facts is kept once: 200 then names what the agency has. */
    @PostMapping(consumes = MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> keep(Caller caller, @Valid @ModelAttribute FileBody body, @RequestPart MultipartFile file) {
        desk.requireOfficer(caller, body.agency());
        var content = desk.keep(file);
        return answer(desk.keep(caller, body.agency(), body.id(), body.facts(content), content));
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> keep(Caller caller, @Valid @RequestBody AddressBody body) {
        desk.requireOfficer(caller, body.agency());
        var content = WebAddress.of(body.address());
        return answer(desk.keep(caller, body.agency(), body.id(), body.facts(), content));
    }

    @PostMapping(path = "/{id}/versions", consumes = MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> keepVersion(Caller caller, @PathVariable EvidenceId id, @RequestPart MultipartFile file) {
        desk.require(caller, id, OFFICER);
        return Answers.ok(desk.send(caller, new KeepVersion(id, desk.keep(file)), OFFICER));
    }

    @PostMapping(path = "/{id}/versions", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> keepVersion(
            Caller caller, @PathVariable EvidenceId id, @Valid @RequestBody VersionBody body) {
        desk.require(caller, id, OFFICER);
        return Answers.ok(desk.send(caller, new KeepVersion(id, WebAddress.of(body.address())), OFFICER));
    }

    @PutMapping("/{id}")
    ResponseEntity<Answer> revise(Caller caller, @PathVariable EvidenceId id, @Valid @RequestBody FactsBody body) {
        return Answers.ok(desk.revise(caller, new ReviseEvidence(id, body.facts(), body.reason())));
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<Answer> accept(
            Caller caller,
            @PathVariable EvidenceId id,
            @RequestBody(required = false) @Valid @Nullable AcceptBody body) {
        var version = body == null ? null : body.version();
        return Answers.ok(desk.send(caller, new AcceptEvidence(id, version), EXECUTIVE));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Answer> sendBack(
            Caller caller,
            @PathVariable EvidenceId id,
            @RequestBody(required = false) @Valid @Nullable ReturnBody body) {
        var version = body == null ? null : body.version();
        var reason = body == null ? null : body.reason();
        return Answers.ok(desk.send(caller, new ReturnEvidence(id, version, reason), EXECUTIVE));
    }

    /** Public evidence, and all of an agency's for its own people and the oversight body. */
    @GetMapping
    Listing<EvidenceView> list(
            @Nullable Actor actor,
            @RequestParam @Nullable AgencyId agency,
            @RequestParam EvidenceFacts.@Nullable Kind kind,
            @RequestParam @Nullable EvidenceState state,
            @RequestParam @Nullable Boolean expiring,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(EvidenceProjection.GROUP, after, response);
        var search = new EvidenceBoard.Search(agency, kind, state, expiring);
        return board.find(search, page, new EvidenceReader(access, actor));
    }

    /** Read from its events, so it is never stale, whatever version is asked for. */
    @GetMapping("/{id}")
    ResponseEntity<EvidenceView> one(@Nullable Actor actor, @PathVariable EvidenceId id) {
        var reader = new EvidenceReader(access, actor);
        var version = streams.require(id.toString(), "Evidence").version();
        var known = kept.find(id).orElseThrow(Problem::notFound);
        reader.requireSight(known);
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(board.view(known, version, reader));
    }

    /**
     * A file's bytes; an address has none.
     *
     * @param version the newest when left out; others than the agency's people get only the one that stands
     */
    @GetMapping("/{id}/content")
    ResponseEntity<InputStreamResource> content(
            @Nullable Actor actor, @PathVariable EvidenceId id, @RequestParam @Nullable Integer version) {
        var reader = new EvidenceReader(access, actor);
        var known = kept.find(id).orElseThrow(Problem::notFound);
        reader.requireSight(known);
        var file = reader.versionOf(known, version)
                .flatMap(one -> Optional.ofNullable(one.file()))
                .orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, toSave(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(FileType.safe(file.mediaType()))
                .contentLength(file.size())
                .body(new InputStreamResource(files.open(file.sha256())));
    }

    private static ResponseEntity<Answer> answer(EvidenceDesk.Kept kept) {
        return kept.isNew()
                ? Answers.created(URI.create("/api/evidence/" + kept.answer().id()), kept.answer())
                : Answers.ok(kept.answer());
    }

    private static String toSave(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
