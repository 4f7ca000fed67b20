package org.sucharit.measures.derive;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Caller;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.measure.MeasureId;

/** Using a measure as the model of a draft. */
@Controller
class CopyPages {

    private final Copying copying;
    private final AgencyRegistry agencies;
    private final MessageSource messages;

    CopyPages(Copying copying, AgencyRegistry agencies, MessageSource messages) {
        this.copying = copying;
        this.agencies = agencies;
        this.messages = messages;
    }

    @PostMapping("/work/measures/{id}/copy")
    String copy(
            @PathVariable MeasureId id,
            @RequestParam AgencyId agency,
            @RequestParam String fiscalYear,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        int year = year(fiscalYear);
        if (!FiscalYear.isValid(year)) return wrong("copy.wrong", id, agency, fiscalYear, language, response, model);
        try {
            var copied = copying.copy(caller, id, agency, year, null);
            return "redirect:/work/measures/%s?v=%d".formatted(copied.id(), copied.version());
        } catch (DeriveRejected refused) {
            return wrong("refusal." + refused.code(), id, agency, fiscalYear, language, response, model);
        }
    }

    private static int year(String typed) {
        var digits = ThaiText.arabicDigits(typed).strip();
        return digits.matches("\\d{4}") ? Integer.parseInt(digits) : 0;
    }

    private String wrong(
            String sentence,
            MeasureId id,
            AgencyId agency,
            String fiscalYear,
            Locale language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("agency", agencies.require(agency));
        model.addAttribute("measure", id);
        model.addAttribute("fiscalYear", fiscalYear);
        model.addAttribute("wrong", messages.getMessage(sentence, null, language));
        return "assessment/copy";
    }
}
