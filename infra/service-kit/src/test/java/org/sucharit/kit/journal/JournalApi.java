package org.sucharit.kit.journal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
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
import org.sucharit.kit.command.History;
import org.sucharit.kit.command.RecordedEvent;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.journal.JournalCommand.OpenJournal;
import org.sucharit.kit.journal.JournalCommand.WriteLine;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;

@RestController
@RequestMapping("/api/journals")
class JournalApi {

    record Opening(
            @Nullable UUID id,
            AgencyId agency,
            @NotBlank @Size(max = 50) String title,
            @Nullable LocalDate on,
            @Valid @Nullable List<Line> lines) {}

    record Line(@NotBlank String text) {}

    private final CommandDesk desk;
    private final Streams streams;
    private final Access access;
    private final History history;

    JournalApi(CommandDesk desk, Streams streams, Access access, History history) {
        this.desk = desk;
        this.streams = streams;
        this.access = access;
        this.history = history;
    }

    @PostMapping
    ResponseEntity<Answer> open(Caller caller, @Valid @RequestBody Opening opening) {
        access.require(caller.actor(), opening.agency(), Role.OFFICER);
        var id = new JournalId(desk.newId(caller, opening.id()).toString());
        var answer =
                desk.send(caller, opening.agency(), id.value(), new OpenJournal(id, opening.title(), opening.on()));
        return Answers.created(URI.create("/api/journals/" + id), answer);
    }

    @PostMapping("/{id}/lines")
    ResponseEntity<Answer> write(Caller caller, @PathVariable String id, @RequestBody Map<String, String> line) {
        var agency = streams.require(id, "kit.Journal").agency();
        access.require(caller.actor(), agency, Role.OFFICER);
        var command = new WriteLine(new JournalId(id), line.getOrDefault("text", ""));
        return Answers.ok(desk.send(caller, agency, id, command));
    }

    @PostMapping("/files")
    Map<String, Object> upload(Caller caller, @RequestParam MultipartFile file) {
        return Map.of("size", file.getSize(), "hash", caller.requestHash());
    }

    @GetMapping("/{id}/history")
    List<RecordedEvent> history(Actor actor, @PathVariable String id) {
        access.requireStaff(actor);
        return history.of(id);
    }

    @GetMapping("/whoami")
    Map<String, String> whoAmI(@Nullable Actor actor) {
        return Map.of("name", actor == null ? "anyone" : actor.name());
    }

    @GetMapping("/pages")
    Map<String, Integer> page(@RequestParam @Min(1) int size) {
        return Map.of("size", size);
    }

    @GetMapping("/broken/{how}")
    String broken(@PathVariable String how) {
        throw how.equals("database")
                ? new DataAccessResourceFailureException("secret host name")
                : new IllegalStateException("secret text of a person");
    }
}
