package org.sucharit.measures.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.problem.Sentences;
import org.sucharit.measures.agency.AgencyCommand.RegisterAgency;
import org.sucharit.measures.agency.AgencyCommand.ReviseAgency;

/** Registers and revises agencies by the thousand. A wrong row is refused and reported; the others go on. */
@Component
class AgencyImport {

    private static final int BATCH = 200;
    private static final List<String> NEEDED = List.of("code", "nameTh", "type", "province");

    private final CommandDesk desk;
    private final Streams streams;
    private final AgencyRegistry registry;
    private final Validator validator;
    private final Sentences sentences;

    AgencyImport(CommandDesk desk, Streams streams, AgencyRegistry registry, Validator validator, Sentences sentences) {
        this.desk = desk;
        this.streams = streams;
        this.registry = registry;
        this.validator = validator;
        this.sentences = sentences;
    }

    enum Result {
        REGISTERED,
        UNCHANGED,
        REVISED,
        REFUSED
    }

    /** @param row as a spreadsheet counts: the heading row is 1 @param problem why a row was refused */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int row,
            @Nullable String code,
            Result result,
            @Nullable String problem) {}

    /** @param position global index after the last row */
    record Report(Map<Result, Long> counts, long position, List<Line> rows) {}

    private record Lines(List<Line> lines) {}

    /** @throws Problem {@code CSV_WITHOUT_COLUMNS}, 400, when a needed column is missing */
    Report run(Caller caller, byte[] csv) {
        var table = CsvTable.of(csv);
        var missing = table.missing(NEEDED);
        if (!missing.isEmpty())
            throw new Problem(HttpStatus.BAD_REQUEST, "CSV_WITHOUT_COLUMNS", String.join(", ", missing));
        // repeating the whole import is safe by itself, so no batch needs the key
        var each = new Caller(caller.actor(), null, null, caller.requestHash());
        var report = new ArrayList<Line>();
        var rows = table.rows();
        for (int i = 0; i < rows.size(); i += BATCH) {
            var batch = rows.subList(i, Math.min(i + BATCH, rows.size()));
            report.addAll(batch(each, batch));
        }
        var counts = report.stream().collect(Collectors.groupingBy(Line::result, Collectors.counting()));
        return new Report(counts, streams.position(), report);
    }

    private List<Line> batch(Caller caller, List<CsvTable.Row> rows) {
        var codes = rows.stream()
                .map(row -> Objects.requireNonNullElse(row.cells().get("code"), ""))
                .toList();
        return desk.perform(caller, new AgencyId("registry"), Lines.class, () -> {
                    var registered = registry.among(codes);
                    return new Lines(rows.stream()
                            .map(row -> take(caller, row, registered))
                            .toList());
                })
                .lines();
    }

    /** What is refused here must be refused before a command is sent: a refused command undoes the whole batch. */
    private Line take(Caller caller, CsvTable.Row row, Set<String> registered) {
        var code = row.cells().get("code");
        try {
            var body = body(row);
            Agency.check(body.profile());
            return new Line(row.number(), code, send(caller, body, registered), null);
        } catch (Problem problem) {
            var places = problem.errors().stream().map(e -> e.path() + ": " + e.message());
            return new Line(row.number(), code, Result.REFUSED, places.collect(Collectors.joining("; ")));
        } catch (AgencyRejected rejected) {
            var sentence =
                    sentences.of("refusal." + rejected.code(), "problem.status.422", LocaleContextHolder.getLocale());
            return new Line(row.number(), code, Result.REFUSED, sentence);
        }
    }

    private Result send(Caller caller, AgencyBody body, Set<String> registered) {
        var code = body.code();
        if (registered.add(code.value())) {
            desk.sendWithin(caller, code, code.value(), new RegisterAgency(code, body.profile()));
            return Result.REGISTERED;
        }
        if (registry.require(code).profile().equals(body.profile())) return Result.UNCHANGED;
        desk.sendWithin(caller, code, code.value(), new ReviseAgency(code, body.profile()));
        return Result.REVISED;
    }

    private AgencyBody body(CsvTable.Row row) {
        var cells = row.cells();
        var code = Objects.requireNonNullElse(cells.get("code"), "");
        var type = Objects.requireNonNullElse(cells.get("type"), "");
        var body = new AgencyBody(
                AgencyId.isValid(code) ? new AgencyId(code) : wrong("code"),
                Objects.requireNonNullElse(cells.get("nameth"), ""),
                List.of(AgencyType.values()).stream()
                        .filter(known -> known.name().equalsIgnoreCase(type))
                        .findFirst()
                        .orElseGet(() -> wrong("type")),
                cells.get("district"),
                Objects.requireNonNullElse(cells.get("province"), ""),
                cells.get("website"));
        var errors = validator.validate(body).stream()
                .map(v -> new Problem.FieldError(v.getPropertyPath().toString(), v.getMessage()))
                .toList();
        if (!errors.isEmpty()) throw Problem.invalid(errors);
        return body;
    }

    private <T> T wrong(String column) {
        throw Problem.invalid(column, sentences.of("field.wrong", "field.wrong", LocaleContextHolder.getLocale()));
    }
}
