package org.sucharit.measures.evidence;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.evidence.EvidenceCommand.KeepEvidence;

/** Hands evidence in and out. It is only ever handed out to be saved, never shown in a browser. */
@RestController
@RequestMapping("/api/evidence")
class EvidenceApi {

    private final CommandDesk desk;
    private final EvidenceFiles intake;
    private final FileStore files;
    private final KeptEvidence evidence;
    private final AgencyRegistry agencies;
    private final Access access;

    EvidenceApi(
            CommandDesk desk,
            EvidenceFiles intake,
            FileStore files,
            KeptEvidence evidence,
            AgencyRegistry agencies,
            Access access) {
        this.desk = desk;
        this.intake = intake;
        this.files = files;
        this.evidence = evidence;
        this.agencies = agencies;
        this.access = access;
    }

    /** The file is on disk before the event that names it. */
    @PostMapping
    ResponseEntity<Answer> keep(Caller caller, @RequestParam AgencyId agency, @RequestPart MultipartFile file)
            throws IOException {
        agencies.require(agency);
        access.require(caller.actor(), agency, Role.OFFICER);
        var id = new EvidenceId(desk.newId(caller, null));
        try (var content = file.getInputStream()) {
            var kept = intake.keep(content, file.getOriginalFilename());
            var command = new KeepEvidence(id, agency, EvidenceFacts.of(kept.name()), kept);
            var answer = desk.send(caller, agency, id.toString(), command);
            return Answers.created(URI.create("/api/evidence/" + answer.id()), answer);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> open(Actor actor, @PathVariable EvidenceId id) {
        var kept = evidence.find(id).orElseThrow(Problem::notFound);
        access.require(actor, kept.agency(), Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        var file = Optional.ofNullable(kept.file()).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .body(new InputStreamResource(files.open(file.sha256())));
    }
}
