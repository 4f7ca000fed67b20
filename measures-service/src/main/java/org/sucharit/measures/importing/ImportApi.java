package org.sucharit.measures.importing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.importing.ImportCommand.AcknowledgeImport;

/** Documents to measures over HTTP. */
@RestController
@RequestMapping("/api/imports")
class ImportApi {

    private final Importing importing;
    private final Committing committing;
    private final PreviewStore previews;
    private final Imports imports;
    private final CommandDesk desk;
    private final Streams streams;
    private final Freshness freshness;
    private final Access access;
    private final Clock clock;

    ImportApi(
            Importing importing,
            Committing committing,
            PreviewStore previews,
            Imports imports,
            CommandDesk desk,
            Streams streams,
            Freshness freshness,
            Access access,
            Clock clock) {
        this.importing = importing;
        this.committing = committing;
        this.previews = previews;
        this.imports = imports;
        this.desk = desk;
        this.streams = streams;
        this.freshness = freshness;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PreviewAnswer> preview(
            @RequestParam MultipartFile file,
            @RequestParam AgencyId agency,
            @RequestParam @BuddhistYear Integer fiscalYear,
            Actor actor,
            Locale language) {
        access.require(actor, agency, Role.OFFICER);
        var preview = importing.preview(agency, fiscalYear, fileName(file), file::getBytes);
        return ResponseEntity.created(URI.create("/api/imports/" + preview.id()))
                .body(PreviewAnswer.of(preview, language));
    }

    @GetMapping("/{id}")
    PreviewAnswer get(@PathVariable UUID id, Actor actor, Locale language) {
        return PreviewAnswer.of(require(id, actor), language);
    }

    @PostMapping("/{id}/commit")
    CommitAnswer commit(
            @PathVariable UUID id,
            @RequestBody(required = false) @Valid @Nullable Correction correction,
            Caller caller) {
        var preview = require(id, caller.actor());
        return committing.commit(caller, preview.agency(), id, correction);
    }

    /** What the agency has imported; the executive finds here what counts as adopted because of a document. */
    @GetMapping
    Listing<ImportRow> list(
            @RequestParam AgencyId agency,
            @RequestParam @BuddhistYear Integer fiscalYear,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            Actor actor,
            HttpServletResponse response) {
        access.require(actor, agency, Role.OFFICER, Role.EXECUTIVE);
        freshness.list(ImportsProjection.GROUP, after, response);
        return imports.find(agency, fiscalYear, page);
    }

    @PostMapping("/{id}/acknowledge")
    ResponseEntity<Answer> acknowledge(@PathVariable UUID id, Caller caller) {
        var importId = new ImportId(id);
        var agency = streams.ownerOf(importId.toString(), "ImportedDocument");
        access.require(caller.actor(), agency, Role.EXECUTIVE);
        return Answers.ok(desk.send(caller, agency, importId.toString(), new AcknowledgeImport(importId)));
    }

    private Preview require(UUID id, Actor actor) {
        var preview = previews.find(id, clock.instant()).orElseThrow(Problem::notFound);
        access.require(actor, preview.agency(), Role.OFFICER);
        return preview;
    }

    /** The last part of the name, as some browsers send a whole path; bounded, since it is shown and stored. */
    static String fileName(MultipartFile file) {
        var name = file.getOriginalFilename();
        if (name == null || name.isBlank()) return "document";
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
