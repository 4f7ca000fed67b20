package org.sucharit.measures.disclosure;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.web.BuddhistYear;

/** The tap that takes back what was just stated of an item. */
@Controller
class RestorePages {

    private final DisclosureDesk desk;

    RestorePages(DisclosureDesk desk) {
        this.desk = desk;
    }

    /** @param revision the version with which it was answered */
    @PostMapping("/work/agencies/{code}/disclosures/{fiscalYear}/{item}/restore")
    String restore(
            Caller caller,
            @PathVariable AgencyId code,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @PathVariable String item,
            @RequestParam long revision) {
        var id = new DisclosureId(code, fiscalYear, item);
        var home = "redirect:/work/agencies/%s/disclosures?fiscalYear=%d".formatted(code, fiscalYear);
        try {
            return home
                    + "&after=%d&restored=%s"
                            .formatted(desk.restore(caller, id, revision).position(), id.item());
        } catch (DisclosureRejected refused) {
            return home + "&refused=" + refused.code();
        }
    }
}
