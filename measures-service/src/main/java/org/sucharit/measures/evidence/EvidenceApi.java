package org.sucharit.measures.evidence;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
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

    private static final long MAX_BYTES = 30L * 1024 * 1024;
    private static final int MAX_NAME = 200;

    private final CommandDesk desk;
    private final FileStore files;
    private final KeptEvidence evidence;
    private final AgencyRegistry agencies;
    private final Access access;

    EvidenceApi(CommandDesk desk, FileStore files, KeptEvidence evidence, AgencyRegistry agencies, Access access) {
        this.desk = desk;
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
            var stored = files.keep(content, MAX_BYTES);
            var kept = new KeptFile(
                    stored.sha256(), stored.size(), mediaType(file.getContentType()), name(file.getOriginalFilename()));
            var answer = desk.send(caller, agency, id.toString(), new KeepEvidence(id, agency, kept));
            return Answers.created(URI.create("/api/evidence/" + answer.id()), answer);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> open(Actor actor, @PathVariable EvidenceId id) {
        var kept = evidence.find(id).orElseThrow(Problem::notFound);
        access.require(actor, kept.agency(), Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        var file = kept.file();
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

    private static String mediaType(@Nullable String declared) {
        try {
            var type = MediaType.parseMediaType(Objects.requireNonNullElse(declared, ""));
            return type.isConcrete()
                    ? type.getType() + "/" + type.getSubtype()
                    : MediaType.APPLICATION_OCTET_STREAM_VALUE;
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }

    private static String name(@Nullable String given) {
        var name = Objects.requireNonNullElse(given, "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) return "evidence";
        return name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
    }
}
