package org.sucharit.measures.campaign;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.campaign.CampaignBody.DisclosureAsked;
import org.sucharit.measures.campaign.CampaignBody.TargetBody;
import org.sucharit.measures.measure.PlanBody;

/** A campaign as someone typed it: measures and item codes one a line. */
final class CampaignForm {

    private final Map<String, String> fields;
    private final MessageSource messages;
    private final Locale language;
    private final Map<String, String> errors = new LinkedHashMap<>();

    CampaignForm(Map<String, String> fields, MessageSource messages, Locale language) {
        this.fields = Map.copyOf(fields);
        this.messages = messages;
        this.language = language;
    }

    /** A wrong field and a sentence, as the page lists it. */
    record Wrong(String field, String message) {}

    Map<String, String> fields() {
        return fields;
    }

    Map<String, String> errors() {
        return errors;
    }

    List<Wrong> problems() {
        return errors.entrySet().stream()
                .map(error -> new Wrong(error.getKey(), error.getValue()))
                .toList();
    }

    boolean isFine() {
        return errors.isEmpty();
    }

    void wrong(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /** What was understood; only to be sent on while the form is fine. */
    CampaignBody body(Validator validator) {
        var body = new CampaignBody(
                id(), required("title"), text("message"), year(), day(), target(), measures(), disclosures());
        validator.validate(body).forEach(wrong -> {
            var path = wrong.getPropertyPath().toString();
            wrong(path.replaceFirst("[\\[.].*", ""), wrong.getMessage());
        });
        return body;
    }

    private TargetBody target() {
        var kind = Arrays.stream(Target.Kind.values())
                .filter(known -> known.name().equals(text("target")))
                .findFirst()
                .orElse(Target.Kind.LIST);
        var type = Arrays.stream(AgencyType.values())
                .filter(known -> known.name().equals(text("type")))
                .findFirst()
                .orElse(null);
        if (kind == Target.Kind.PROVINCE && text("province") == null) say("province", "missing");
        if (kind == Target.Kind.TYPE && type == null) say("type", "missing");
        return new TargetBody(kind, text("province"), type, kind == Target.Kind.LIST ? agencies() : null);
    }

    private List<AgencyId> agencies() {
        var codes = Stream.of(Objects.requireNonNullElse(text("agencies"), "").split("[\\s,]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        if (codes.stream().allMatch(AgencyId::isValid))
            return codes.stream().map(AgencyId::new).toList();
        say("agencies", "code");
        return List.of();
    }

    private List<PlanBody> measures() {
        return lines("measures").map(PlanBody::of).toList();
    }

    private List<DisclosureAsked> disclosures() {
        return lines("disclosures")
                .map(line -> new DisclosureAsked(ThaiText.arabicDigits(line), null, null))
                .toList();
    }

    private Stream<String> lines(String name) {
        return Objects.requireNonNullElse(text(name), "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    private int year() {
        try {
            int year = Integer.parseInt(ThaiText.arabicDigits(required("fiscalYear")));
            if (FiscalYear.isValid(year)) return year;
        } catch (NumberFormatException e) {
            // said below
        }
        say("fiscalYear", "year");
        return FiscalYear.EARLIEST;
    }

    private LocalDate day() {
        var found = ThaiDates.in(required("dueOn"));
        if (found.size() == 1) return found.getFirst().date();
        say("dueOn", "date");
        return LocalDate.EPOCH;
    }

    private @Nullable UUID id() {
        try {
            var id = text("id");
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String required(String name) {
        var text = text(name);
        if (text == null) say(name, "missing");
        return Objects.requireNonNullElse(text, "");
    }

    private @Nullable String text(String name) {
        var text = Objects.requireNonNullElse(fields.get(name), "").strip();
        return text.isEmpty() ? null : text;
    }

    private void say(String name, String what) {
        wrong(name, messages.getMessage("campaign.wrong." + what, null, language));
    }
}
