package org.sucharit.measures.round;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.round.RoundBodies.*;
import org.sucharit.measures.round.ScheduleCommand.ScheduleRounds;

/** The monthly round of an agency: for its officers and executives, and the oversight body to read. */
@RestController
@RequestMapping("/api/rounds")
class RoundApi {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final RoundDoor door;
    private final CommandDesk desk;
    private final AgencyRegistry agencies;
    private final Rounds rounds;
    private final RoundBoard board;
    private final Schedules schedules;
    private final Opening opening;
    private final Messages messages;
    private final Closing closing;
    private final Agendas agendas;
    private final Freshness freshness;
    private final Clock clock;

    RoundApi(
            RoundDoor door,
            CommandDesk desk,
            AgencyRegistry agencies,
            Rounds rounds,
            RoundBoard board,
            Schedules schedules,
            Opening opening,
            Messages messages,
            Closing closing,
            Agendas agendas,
            Freshness freshness,
            Clock clock) {
        this.door = door;
        this.desk = desk;
        this.agencies = agencies;
        this.rounds = rounds;
        this.board = board;
        this.schedules = schedules;
        this.opening = opening;
        this.messages = messages;
        this.closing = closing;
        this.agendas = agendas;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping("/{agency}/schedule")
    Timing schedule(Actor actor, @PathVariable AgencyId agency) {
        door.read(actor, agency);
        return schedules.timing(agency);
    }

    /** @param body on which day rounds open by themselves, and how long links live */
    @PutMapping("/{agency}/schedule")
    ResponseEntity<Answer> schedule(Caller caller, @PathVariable AgencyId agency, @Valid @RequestBody TimingBody body) {
        door.require(caller.actor(), agency, Role.OFFICER);
        var id = new ScheduleId(agency);
        var command = new ScheduleRounds(id, body.timing(), LocalDate.now(clock));
        return Answers.ok(desk.send(caller, agency, id.toString(), command));
    }

    @PostMapping
    ResponseEntity<Answer> open(Caller caller, @Valid @RequestBody OpenBody body) {
        door.require(caller.actor(), body.agency(), Role.OFFICER);
        var id = body.month() == null
                ? new RoundId(body.agency(), YearMonth.now(clock))
                : RoundDoor.id(body.agency(), body.month());
        var answer = opening.open(caller, id);
        return Answers.created(URI.create("/api/rounds/" + id), answer);
    }

    @GetMapping
    Items<RoundView> list(
            Actor actor,
            @RequestParam AgencyId agency,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        door.read(actor, agency);
        freshness.list(RoundsProjection.GROUP, after, response);
        return new Items<>(board.of(agency).stream()
                .map(row -> RoundView.of(row.facts(), row.version()))
                .toList());
    }

    @GetMapping("/{agency}/{month}")
    ResponseEntity<RoundView> one(
            Actor actor,
            @PathVariable AgencyId agency,
            @PathVariable String month,
            @RequestParam @Nullable Long v,
            HttpServletResponse response) {
        door.read(actor, agency);
        var id = RoundDoor.id(agency, month);
        freshness.one(RoundRow.COLLECTION, id.toString(), v, response);
        var row = board.find(id).orElseThrow(Rounds::unknown);
        return ResponseEntity.ok().eTag("\"" + row.version() + "\"").body(RoundView.of(row.facts(), row.version()));
    }

    /** The messages with their links; whoever has a link may contribute for its unit. */
    @GetMapping("/{agency}/{month}/messages")
    ResponseEntity<Items<Messages.Message>> messages(
            Actor actor, @PathVariable AgencyId agency, @PathVariable String month) {
        door.require(actor, agency, Role.OFFICER);
        var round = rounds.require(RoundDoor.id(agency, month));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Items<>(messages.of(round)));
    }

    @GetMapping("/{agency}/{month}/agenda")
    Agenda agenda(Actor actor, @PathVariable AgencyId agency, @PathVariable String month) {
        door.read(actor, agency);
        return agendas.of(rounds.require(RoundDoor.id(agency, month)));
    }

    /** The agenda paper as an official document in Word's format. */
    @GetMapping("/{agency}/{month}/agenda.docx")
    ResponseEntity<byte[]> agendaPaper(Actor actor, @PathVariable AgencyId agency, @PathVariable String month) {
        door.read(actor, agency);
        var id = RoundDoor.id(agency, month);
        var paper = Papers.agenda(agencies.require(agency).profile().nameTh(), agendas.of(rounds.require(id)));
        return docx("agenda-" + id.monthText() + ".docx", paper);
    }

    /** The meeting took place: one follow-up by the executive for each measure, the minutes as its evidence. */
    @PostMapping("/{agency}/{month}/close")
    ResponseEntity<Answer> close(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable String month,
            @Valid @RequestBody MeetingBody body) {
        var id = door.existing(caller, agency, month, Role.OFFICER, Role.EXECUTIVE);
        return Answers.ok(closing.close(caller, id, body.entered(rounds.require(id))));
    }

    record Items<T>(List<T> items) {}

    static ResponseEntity<byte[]> docx(String name, byte[] paper) {
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(DOCX)
                .body(paper);
    }
}
