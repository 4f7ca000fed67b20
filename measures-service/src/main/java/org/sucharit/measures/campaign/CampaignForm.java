package org.sucharit.measures.campaign;

import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.campaign.CampaignBody.DisclosureAsked;
import org.sucharit.measures.campaign.CampaignBody.TargetBody;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.measure.PlanBody;

/** A campaign as someone typed it: measures and item codes one a line. */
final class CampaignForm {

    private final TypedForm typed;

    CampaignForm(TypedForm typed) {
        this.typed = typed;
    }

    /** What was understood; only to be sent on while the form is fine. */
    CampaignBody body(Validator validator) {
        var body = new CampaignBody(
                typed.id("id"),
                typed.requiredText("title"),
                typed.text("message"),
                year(),
                typed.requiredDay("dueOn"),
                target(),
                measures(),
                disclosures());
        validator.validate(body).forEach(wrong -> {
            var path = wrong.getPropertyPath().toString();
            typed.wrong(path.replaceFirst("[\\[.].*", ""), wrong.getMessage());
        });
        return body;
    }

    private TargetBody target() {
        var kind = Arrays.stream(Target.Kind.values())
                .filter(known -> known.name().equals(typed.text("target")))
                .findFirst()
                .orElse(Target.Kind.LIST);
        var type = Arrays.stream(AgencyType.values())
                .filter(known -> known.name().equals(typed.text("type")))
                .findFirst()
                .orElse(null);
        if (kind == Target.Kind.PROVINCE && typed.text("province") == null) typed.say("province", "form.wrong.missing");
        if (kind == Target.Kind.TYPE && type == null) typed.say("type", "form.wrong.missing");
        return new TargetBody(kind, typed.text("province"), type, kind == Target.Kind.LIST ? agencies() : null);
    }

    private List<AgencyId> agencies() {
        var codes = Stream.of(
                        Objects.requireNonNullElse(typed.text("agencies"), "").split("[\\s,]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        if (codes.stream().allMatch(AgencyId::isValid))
            return codes.stream().map(AgencyId::new).toList();
        typed.say("agencies", "campaign.wrong.code");
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
        return Objects.requireNonNullElse(typed.text(name), "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    private int year() {
        try {
            int year = Integer.parseInt(ThaiText.arabicDigits(typed.requiredText("fiscalYear")));
            if (FiscalYear.isValid(year)) return year;
        } catch (NumberFormatException e) {
            // said below
        }
        typed.say("fiscalYear", "campaign.wrong.year");
        return FiscalYear.EARLIEST;
    }
}
