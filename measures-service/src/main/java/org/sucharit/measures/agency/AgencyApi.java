package org.sucharit.measures.agency;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.agency.AgencyCommand.RegisterAgency;
import org.sucharit.measures.agency.AgencyCommand.RevisePeople;
import org.sucharit.measures.agency.AgencyCommand.ReviseUnits;
import org.sucharit.measures.agency.AgencyRow.AgencyView;
import org.sucharit.measures.agency.UnitBodies.PeopleBody;
import org.sucharit.measures.agency.UnitBodies.UnitsBody;

/** The registry of agencies: open to read, kept by administrators; units and people kept by the agency itself. */
@RestController
@RequestMapping("/api/agencies")
class AgencyApi {

    private static final String AGENCY = "Agency";

    private final CommandDesk desk;
    private final Streams streams;
    private final AgencyRegistry registry;
    private final Agencies agencies;
    private final AgencyImport csv;
    private final Freshness freshness;
    private final Access access;

    AgencyApi(
            CommandDesk desk,
            Streams streams,
            AgencyRegistry registry,
            Agencies agencies,
            AgencyImport csv,
            Freshness freshness,
            Access access) {
        this.desk = desk;
        this.streams = streams;
        this.registry = registry;
        this.agencies = agencies;
        this.csv = csv;
        this.freshness = freshness;
        this.access = access;
    }

    @GetMapping
    Listing<AgencyView> list(
            @RequestParam @Nullable @Words(max = 200) String query,
            @RequestParam @Nullable String province,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(AgenciesProjection.GROUP, after, response);
        return agencies.find(query, province, page);
    }

    @PostMapping
    ResponseEntity<Answer> register(Caller caller, @Valid @RequestBody AgencyBody body) {
        access.requireAdmin(caller.actor());
        var code = body.code();
        var answer = desk.send(caller, code, code.value(), new RegisterAgency(code, body.profile()));
        return Answers.created(URI.create("/api/agencies/" + code), answer);
    }

    @PostMapping(
            path = "/import",
            consumes = {
                "text/csv",
                "application/csv",
                "application/vnd.ms-excel",
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    AgencyImport.Report importCsv(Caller caller, @RequestBody byte[] file) {
        access.requireAdmin(caller.actor());
        return csv.run(caller, file);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AgencyImport.Report importFile(Caller caller, @RequestPart MultipartFile file) throws IOException {
        access.requireAdmin(caller.actor());
        return csv.run(caller, file.getBytes());
    }

    @GetMapping("/{code}")
    ResponseEntity<AgencyView> one(@PathVariable AgencyId code) {
        var view = AgencyView.of(registry.require(code), version(code));
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }

    @GetMapping("/{code}/units")
    ResponseEntity<Units> units(Actor actor, @PathVariable AgencyId code) {
        access.requireStaff(actor);
        var agency = registry.require(code);
        return ResponseEntity.ok().eTag(eTag(code)).body(new Units(agency.units()));
    }

    @PutMapping("/{code}/units")
    ResponseEntity<Answer> reviseUnits(Caller caller, @PathVariable AgencyId code, @Valid @RequestBody UnitsBody body) {
        registry.require(code);
        access.require(caller.actor(), code, Role.OFFICER);
        return Answers.ok(desk.send(caller, code, code.value(), new ReviseUnits(code, body.all())));
    }

    @GetMapping("/{code}/people")
    ResponseEntity<People> people(Actor actor, @PathVariable AgencyId code) {
        access.requireStaff(actor);
        var agency = registry.require(code);
        return ResponseEntity.ok().eTag(eTag(code)).body(new People(agency.people()));
    }

    @PutMapping("/{code}/people")
    ResponseEntity<Answer> revisePeople(
            Caller caller, @PathVariable AgencyId code, @Valid @RequestBody PeopleBody body) {
        registry.require(code);
        access.require(caller.actor(), code, Role.OFFICER);
        return Answers.ok(desk.send(caller, code, code.value(), new RevisePeople(code, body.all())));
    }

    record Units(List<Unit> units) {}

    record People(List<Person> people) {}

    private long version(AgencyId code) {
        return streams.require(code.value(), AGENCY).version();
    }

    private String eTag(AgencyId code) {
        return "\"" + version(code) + "\"";
    }
}
